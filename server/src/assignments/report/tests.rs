use super::*;
use proptest::prelude::*;

/// People in these groups, so many of them finished.
fn people(groups: &[i64], count: usize, finished: usize) -> Vec<Someone> {
    let one = |index| Someone { groups: groups.iter().copied().collect(), has_finished: index < finished };
    (0..count).map(one).collect()
}

fn first(people: &[Someone]) -> Figures {
    figures(people, &Figures::default())
}

#[test]
fn a_group_is_shown_when_ten_are_in_it_and_ten_are_not() {
    let nineteen = [people(&[1], 10, 3), people(&[2], 9, 9)].concat();
    assert_eq!(first(&nineteen).groups, BTreeMap::new());
    assert_eq!(first(&nineteen).whole, Some(Cell { asked: 20, finished: 10 }));
    let twenty = [people(&[1], 10, 3), people(&[2], 10, 8)].concat();
    let shown = first(&twenty).groups;
    assert_eq!(shown[&1], Cell { asked: 10, finished: 5 });
    assert_eq!(shown[&2], Cell { asked: 10, finished: 10 });
    assert_eq!(first(&people(&[1], 9, 9)), Figures::default());
}

#[test]
fn a_small_organisation_has_no_figures() {
    for (count, size, has) in [
        (9, Some(Size::Under50), false),
        (10, Some(Size::Under50), true),
        (30, Some(Size::Under10), false),
        (10, None, true),
    ] {
        assert_eq!(has_figures(count, size), has, "{count} {size:?}");
    }
}

#[test]
fn of_two_groups_that_differ_by_one_person_one_is_shown() {
    let people = [people(&[1, 2], 12, 12), people(&[1], 1, 0), people(&[], 12, 0)].concat();
    assert_eq!(first(&people).groups.keys().collect::<Vec<_>>(), [&1]);
    // The one that was shown before stays the one.
    let before = Figures { whole: None, groups: [(2, Cell { asked: 10, finished: 10 })].into() };
    assert_eq!(figures(&people, &before).groups.keys().collect::<Vec<_>>(), [&2]);
}

#[test]
fn a_number_is_said_again_until_it_is_a_step_off() {
    assert_eq!([0, 2, 3, 7, 8, 12, 13].map(rounded), [0, 0, 5, 5, 10, 10, 15]);
    assert_eq!([6, 10, 14].map(|count| settled(count, Some(10))), [10, 10, 10]);
    assert_eq!([5, 15].map(|count| settled(count, Some(10))), [5, 15]);
}

/// An organisation: of everyone, which of four groups they are in and whether they finished.
fn organisation() -> impl Strategy<Value = Vec<Someone>> {
    let groups = prop_oneof![
        Just(vec![]),
        Just(vec![1]),
        Just(vec![2]),
        Just(vec![1, 2]),
        prop::collection::vec(1..5_i64, 0..4)
    ];
    let someone = (groups, any::<bool>())
        .prop_map(|(groups, has_finished)| Someone { groups: groups.into_iter().collect(), has_finished });
    prop::collection::vec(someone, 0..120)
}

/// What an attacker may combine: every way of being in some of the shown groups and not in others.
fn smallest_part(people: &[Someone], shown: &[i64]) -> i64 {
    let parts = (0..1_usize << shown.len()).map(|ways| {
        let is_in = |one: &&Someone| {
            shown.iter().enumerate().all(|(bit, group)| one.groups.contains(group) == ((ways >> bit) & 1 == 1))
        };
        number(people.iter().filter(is_in).count())
    });
    parts.filter(|size| *size > 0).min().unwrap_or(i64::MAX)
}

proptest! {
    #[test]
    fn no_combination_of_what_is_shown_is_about_fewer_than_ten(people in organisation()) {
        let figures = first(&people);
        let shown: Vec<i64> = figures.groups.keys().copied().collect();
        prop_assert!(shown.is_empty() || smallest_part(&people, &shown) >= FEWEST);
        for group in &shown {
            let size = number(people.iter().filter(|one| one.groups.contains(group)).count());
            prop_assert!(size >= FEWEST && number(people.len()) - size >= FEWEST);
        }
        for cell in figures.groups.values().chain(&figures.whole) {
            prop_assert!(cell.asked % 5 == 0 && cell.finished % 5 == 0 && cell.finished <= cell.asked);
        }
    }

    /// Two reports are subtracted by someone who knows everything but what one person did in between.
    #[test]
    fn two_months_do_not_tell_what_one_person_did(people in organisation(), who in any::<prop::sample::Index>(), newcomer in any::<bool>(), groups in prop::collection::btree_set(1..5_i64, 0..4)) {
        prop_assume!(!people.is_empty());
        let before = first(&people);
        let world = |has_finished: bool| {
            let mut people = people.clone();
            if newcomer {
                people.push(Someone { groups: groups.clone(), has_finished });
            } else {
                let who = who.index(people.len());
                people[who].has_finished = has_finished;
            }
            figures(&people, &before)
        };
        let (finished, open) = (world(true), world(false));
        prop_assert_eq!(finished.groups.keys().collect::<Vec<_>>(), open.groups.keys().collect::<Vec<_>>(), "what is shown tells nothing");
        for (group, cell) in &finished.groups {
            if before.groups.contains_key(group) {
                prop_assert_eq!(cell, &open.groups[group]);
                prop_assert_eq!(cell.finished, before.groups[group].finished);
            }
        }
        if before.whole.is_some() {
            prop_assert_eq!(finished.whole, open.whole);
        }
    }
}
