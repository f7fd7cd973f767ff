use super::*;
use crate::{
    accounts::{self, LearnerId, PersonId},
    assignments::{self, Audience, Draft, Exemption, LearningTime, cycle, leave},
    courses::{
        import,
        store::{Origin, VersionId},
        testing::package,
    },
    facts::Register,
    learning,
    organisations::{self, OrgId, Role, Size, groups},
    storage::{
        Db, Ids, Tx,
        testing::{STATEMENTS, db_test},
    },
};
use app::text::Lang;
use sqlx::Row;

const NOW: Millis = Millis(1_795_000_000_000);

/// An organisation with people, and a course.
struct House {
    ids: Ids,
    org: OrgId,
    course: CourseId,
    version: VersionId,
}

impl House {
    async fn new(tx: &mut Tx) -> Self {
        let (ids, org) = (Ids::of_node(0), OrgId(1));
        let package = package(&[&[("les", "Tekst.\n::: note {#n}\nDoe iets.\n:::")]]);
        let ready = import::prepare(package, &Register::default(), jiff::civil::date(2026, 11, 24)).unwrap();
        import::publish(tx, &ids, &ready, Origin::Import, NOW).await.unwrap();
        let (_, version) = crate::courses::store::current(tx).await.unwrap().remove(0);
        let course = crate::courses::store::version(tx, version).await.unwrap().unwrap().course;
        organisations::store::insert(tx, org, &"De Korenaar".parse().unwrap(), None, Size::Under50, NOW).await.unwrap();
        Self { ids, org, course, version }
    }

    async fn person(&self, tx: &mut Tx, name: &str) -> (PersonId, LearnerId) {
        let (person, learner) = (PersonId(self.ids.next(NOW)), LearnerId(self.ids.next(NOW)));
        let email = format!("{}@korenaar.example", name.to_lowercase().replace(' ', "-")).parse().unwrap();
        accounts::store::insert_person(tx, person, &name.parse().unwrap(), &email, None, Lang::Nl, NOW).await.unwrap();
        accounts::store::insert_learner(tx, learner, Some(person), NOW).await.unwrap();
        organisations::store::insert_membership(tx, self.org, person, Role::Staff, NOW).await.unwrap();
        (person, learner)
    }

    async fn assign(&self, tx: &mut Tx, audience: Audience, cycle: Option<cycle::Cycle>) -> AssignmentId {
        let draft = Draft {
            course: self.course,
            audience,
            reason: "Omdat".to_owned(),
            planned_minutes: 60,
            target_day: None,
            path_name: None,
            learning_time: LearningTime::Work,
            cycle,
        };
        let id = AssignmentId(self.ids.next(NOW));
        assignments::store::insert(tx, self.org, id, &draft, NOW).await.unwrap();
        id
    }

    async fn finish(&self, tx: &mut Tx, learner: LearnerId, at: Millis) {
        learning::store::insert_enrolment(tx, learner, self.course, self.version, at).await.unwrap();
        learning::store::insert_course_finished(tx, learner, self.course, self.version, at).await.unwrap();
    }

    async fn again(&self, tx: &mut Tx, learner: LearnerId, at: Millis) {
        learning::again::again(tx, learner, self.course, self.version, at).await.unwrap();
    }

    async fn names(&self, tx: &mut Tx, filter: &Filter, sort: Sort, is_descending: bool, now: Millis) -> Vec<String> {
        let recurring = assignments::store::recurring(tx, self.org).await.unwrap();
        let from = cycle::thresholds(&recurring, now);
        let (mut names, mut last) = (Vec::new(), None);
        loop {
            let page = store::pairs(tx, self.org, &from, filter, sort, is_descending, last.as_ref(), 2).await.unwrap();
            let Some(end) = page.last() else { return names };
            last = Some(end.place.clone());
            names.extend(page.into_iter().map(|pair| pair.name));
        }
    }

    async fn counts(&self, tx: &mut Tx, id: AssignmentId, now: Millis) -> (i64, i64, i64) {
        let recurring = assignments::store::recurring(tx, self.org).await.unwrap();
        let all = assignments::store::all_counts(tx, self.org, &cycle::thresholds(&recurring, now), now).await.unwrap();
        let all = all.get(&id).copied().unwrap_or_default();
        let assignment = assignments::store::one(tx, self.org, id).await.unwrap().unwrap();
        let window = cycle::Window::of(&assignment, now);
        assert_eq!(assignments::store::counts(tx, self.org, id, window).await.unwrap(), all, "one by one and together");
        let people = assignments::store::asked(tx, self.org, id, window, ("", 0), 100).await.unwrap();
        let are =
            |of: fn(&Status) -> bool| i64::try_from(people.iter().filter(|asked| of(&asked.status)).count()).unwrap();
        let finished = are(|status| matches!(status, Status::Finished(_)));
        let exempt = are(|status| matches!(status, Status::Exempt(_)));
        assert_eq!((are(|_| true), finished, exempt), (all.asked, all.finished, all.exempt));
        (all.asked, all.finished, all.exempt)
    }
}

fn days(days: i64) -> Millis {
    NOW.plus(days * Millis::DAY)
}

const YEARLY: cycle::Cycle = cycle::Cycle { every_months: 12, from: cycle::From::Calendar, grace_days: 30 };

db_test!(a_page_goes_on_where_the_last_one_ended_in_every_order, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let mut people = Vec::new();
    for name in ["Daan", "Amina", "Chantal", "Bram", "Amina de Vries"] {
        people.push(house.person(&mut tx, name).await);
    }
    let id = house.assign(&mut tx, Audience::Everyone, None).await;
    house.finish(&mut tx, people[0].1, days(1)).await;
    house.finish(&mut tx, people[3].1, days(2)).await;
    assignments::store::put_exemption(&mut tx, house.org, id, people[2].0.0, Exemption::Absence, days(3))
        .await
        .unwrap();
    let all = Filter::default();
    let by_name = ["Amina", "Amina de Vries", "Bram", "Chantal", "Daan"];
    assert_eq!(house.names(&mut tx, &all, Sort::Name, false, days(4)).await, by_name);
    let mut backwards = by_name;
    backwards.reverse();
    assert_eq!(house.names(&mut tx, &all, Sort::Name, true, days(4)).await, backwards);
    let finished = house.names(&mut tx, &all, Sort::Finished, false, days(4)).await;
    assert_eq!(finished, ["Daan", "Bram", "Amina", "Amina de Vries", "Chantal"]);
    let latest = house.names(&mut tx, &all, Sort::Finished, true, days(4)).await;
    assert_eq!(latest, ["Bram", "Daan", "Chantal", "Amina de Vries", "Amina"]);
    for (sort, is_descending) in [(Sort::Course, true), (Sort::Target, false)] {
        assert_eq!(house.names(&mut tx, &all, sort, is_descending, days(4)).await.len(), 5);
    }
    for (standing, names) in [
        (Standing::Open, &["Amina", "Amina de Vries"][..]),
        (Standing::Finished, &["Bram", "Daan"]),
        (Standing::Exempt, &["Chantal"]),
    ] {
        let only = Filter { standing: Some(standing), ..Filter::default() };
        assert_eq!(house.names(&mut tx, &only, Sort::Name, false, days(4)).await, names);
    }
    for (name, found) in [("AMINA", 2), ("a_", 0), ("%", 0), ("vries", 1)] {
        let only = Filter { name: name.to_owned(), ..Filter::default() };
        assert_eq!(house.names(&mut tx, &only, Sort::Name, false, days(4)).await.len(), found, "{name}");
    }
    let other = Filter { course: Some(CourseId(12345)), ..Filter::default() };
    assert!(house.names(&mut tx, &other, Sort::Name, false, days(4)).await.is_empty());
    assignments::store::end(&mut tx, house.org, id, days(4)).await.unwrap();
    assert!(house.names(&mut tx, &all, Sort::Name, false, days(5)).await.is_empty(), "what ended is asked no more");
});

db_test!(a_group_is_asked_as_it_is_at_the_moment, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (amina, _) = house.person(&mut tx, "Amina").await;
    let (bram, _) = house.person(&mut tx, "Bram").await;
    let bakers = groups::GroupId(7);
    let name = "Bakkers".parse().unwrap();
    groups::store::put(&mut tx, house.org, bakers, groups::Kind::Team, &name, NOW).await.unwrap();
    groups::store::add(&mut tx, house.org, bakers, amina, NOW).await.unwrap();
    let id = house.assign(&mut tx, Audience::Groups(vec![bakers, groups::GroupId(99)]), None).await;
    let names = assignments::store::group_names(&mut tx, house.org).await.unwrap();
    assert_eq!(names[&id], ["Bakkers"], "a group that is not theirs is not asked");
    assert_eq!(house.counts(&mut tx, id, NOW).await, (1, 0, 0));
    groups::store::add(&mut tx, house.org, bakers, bram, days(1)).await.unwrap();
    assert_eq!(house.counts(&mut tx, id, days(1)).await, (2, 0, 0), "who comes is asked");
    assert_eq!(assignments::store::of_person(&mut tx, bram, days(1)).await.unwrap().len(), 1);
    let both = Filter { group: Some(bakers), ..Filter::default() };
    assert_eq!(house.names(&mut tx, &both, Sort::Name, false, days(1)).await, ["Amina", "Bram"]);
    groups::store::remove(&mut tx, house.org, bakers, amina, days(2)).await.unwrap();
    assert_eq!(house.counts(&mut tx, id, days(2)).await, (1, 0, 0), "who goes is not");
    assert_eq!(assignments::store::of_person(&mut tx, amina, days(2)).await.unwrap(), []);
    assert_eq!(house.names(&mut tx, &Filter::default(), Sort::Name, false, days(2)).await, ["Bram"]);
    let then = assignments::store::as_of(&mut tx, house.org, id, days(1)).await.unwrap().unwrap();
    assert_eq!(then.people.len(), 2, "as it was");
});

db_test!(a_course_is_asked_again_and_every_round_is_told_as_it_was, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (amina, learner) = house.person(&mut tx, "Amina").await;
    house.person(&mut tx, "Bram").await;
    let yearly = house.assign(&mut tx, Audience::Everyone, Some(YEARLY)).await;
    let after_a_year = cycle::Cycle { from: cycle::From::Completion, ..YEARLY };
    let by_completion = house.assign(&mut tx, Audience::Everyone, Some(after_a_year)).await;
    let once = house.assign(&mut tx, Audience::Everyone, None).await;
    let finished = async |tx: &mut Tx, now| {
        (
            house.counts(tx, yearly, now).await.1,
            house.counts(tx, by_completion, now).await.1,
            house.counts(tx, once, now).await.1,
        )
    };
    house.finish(&mut tx, learner, days(100)).await;
    assert_eq!(finished(&mut tx, days(100)).await, (1, 1, 1));
    assert_eq!(finished(&mut tx, days(366)).await, (0, 1, 1), "a year after it was asked");
    assert_eq!(finished(&mut tx, days(466)).await, (0, 0, 1), "a year after she finished");
    house.again(&mut tx, learner, days(470)).await;
    assert_eq!(finished(&mut tx, days(470)).await, (0, 0, 1), "beginning again takes no end away");
    house.finish(&mut tx, learner, days(480)).await;
    assert_eq!(finished(&mut tx, days(480)).await, (1, 1, 1));
    let mine = assignments::store::of_person(&mut tx, amina, days(480)).await.unwrap();
    let first_end = mine.iter().find(|mine| mine.assignment.id == once).unwrap().status;
    assert_eq!(first_end, Status::Finished(days(100)), "what was done again of one's own accord is not told");
    assert!(mine.iter().all(|mine| matches!(mine.status, Status::Finished(_))), "{mine:?}");
    assert!(mine.iter().all(|mine| mine.next.is_some() == (mine.assignment.id != once)));
    let told = async |tx: &mut Tx, at| {
        let then = assignments::store::as_of(tx, house.org, yearly, at).await.unwrap().unwrap();
        then.people.into_iter().find(|asked| asked.name == "Amina").unwrap().status
    };
    assert_eq!(told(&mut tx, days(99)).await, Status::Open);
    assert_eq!(told(&mut tx, days(360)).await, Status::Finished(days(100)));
    assert_eq!(told(&mut tx, days(475)).await, Status::Open);
    assert_eq!(told(&mut tx, days(481)).await, Status::Finished(days(480)));
    assert!(assignments::store::as_of(&mut tx, house.org, yearly, NOW.minus(1)).await.unwrap().is_none());
    assert!(assignments::store::as_of(&mut tx, OrgId(2), yearly, days(1)).await.unwrap().is_none());
});

db_test!(what_is_finished_after_an_assignment_ended_is_not_told, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (_, learner) = house.person(&mut tx, "Amina").await;
    let id = house.assign(&mut tx, Audience::Everyone, None).await;
    assignments::store::end(&mut tx, house.org, id, days(1)).await.unwrap();
    house.finish(&mut tx, learner, days(2)).await;
    assert_eq!(house.counts(&mut tx, id, days(3)).await, (1, 0, 0));
});

db_test!(an_exemption_that_is_over_was_there, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (amina, _) = house.person(&mut tx, "Amina").await;
    let id = house.assign(&mut tx, Audience::Everyone, None).await;
    for (why, day) in [(Exemption::Absence, 1), (Exemption::Absence, 2), (Exemption::OtherWork, 3)] {
        assignments::store::put_exemption(&mut tx, house.org, id, amina.0, why, days(day)).await.unwrap();
    }
    assignments::store::delete_exemption(&mut tx, house.org, id, amina.0, days(5)).await.unwrap();
    for (day, status) in [
        (0, Status::Open),
        (2, Status::Exempt(Exemption::Absence)),
        (4, Status::Exempt(Exemption::OtherWork)),
        (5, Status::Open),
    ] {
        let then = assignments::store::as_of(&mut tx, house.org, id, days(day)).await.unwrap().unwrap();
        assert_eq!(then.people[0].status, status, "{day}");
    }
});

db_test!(who_is_gone_is_counted_and_not_named, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (amina, learner) = house.person(&mut tx, "Amina").await;
    let (bram, _) = house.person(&mut tx, "Bram").await;
    house.person(&mut tx, "Chantal").await;
    let id = house.assign(&mut tx, Audience::Everyone, None).await;
    house.finish(&mut tx, learner, days(10)).await;
    assignments::store::put_exemption(&mut tx, house.org, id, bram.0, Exemption::Absence, days(11)).await.unwrap();
    leave::organisation(&mut tx, &house.ids, house.org, amina, days(20)).await.unwrap();
    organisations::store::delete_membership(&mut tx, house.org, amina).await.unwrap();
    leave::everywhere(&mut tx, &house.ids, bram, days(30)).await.unwrap();
    accounts::erase(&mut tx, &house.ids, bram, days(30)).await.unwrap();
    let told = async |tx: &mut Tx, day| {
        let then = assignments::store::as_of(tx, house.org, id, days(day)).await.unwrap().unwrap();
        let names = then.people.into_iter().map(|asked| asked.name).collect::<Vec<_>>();
        (names, (then.gone.asked, then.gone.finished, then.gone.exempt))
    };
    let chantal = vec!["Chantal".to_owned()];
    assert_eq!(told(&mut tx, 1).await, (chantal.clone(), (2, 0, 0)), "both were there");
    assert_eq!(told(&mut tx, 15).await, (chantal.clone(), (2, 1, 1)));
    assert_eq!(told(&mut tx, 25).await, (chantal.clone(), (1, 0, 1)));
    assert_eq!(told(&mut tx, 31).await, (chantal, (0, 0, 0)));
    assert_eq!(assignments::store::delete_former_before(&mut tx, days(21)).await.unwrap(), 2);
});

#[tokio::test]
async fn the_overview_looks_at_no_other_organisation() {
    let (_dir, db) = crate::storage::testing::sqlite().await;
    let Db::Sqlite { write, .. } = &db else { unreachable!() };
    let mut looked = 0;
    for statement in STATEMENTS
        .iter()
        .filter(|statement| statement.place.contains("assignments/") && statement.sqlite.contains("course_finished f"))
    {
        looked += 1;
        let explain = sqlx::AssertSqlSafe(format!("explain query plan {}", statement.sqlite));
        let plan = sqlx::query(explain).fetch_all(write).await.unwrap();
        for step in plan.iter().map(|row| row.get::<String, _>("detail")) {
            let is_ours = ["SCAN n VIRTUAL", "SCAN asked", "SCAN e"].iter().any(|own| step.starts_with(own));
            assert!(is_ours || !step.starts_with("SCAN"), "{}: {step}", statement.place);
            // A team is looked up from the team on.
            let is_of_team = statement.place.contains("/team/") || statement.place.contains("/report/");
            let is_of_one = is_of_team || !step.starts_with("SEARCH gm") || step.contains("person_id=?");
            assert!(is_of_one, "not everyone in every group, for each person: {}: {step}", statement.place);
        }
    }
    assert!(looked >= 5, "where are the statements?");
}

db_test!(numbers_of_a_group_are_of_the_round_that_runs, |db| async move {
    let mut tx = db.begin().await.unwrap();
    let house = House::new(&mut tx).await;
    let (amina, learner) = house.person(&mut tx, "Amina").await;
    let (bakers, name) = (groups::GroupId(house.ids.next(NOW)), "Bakkers".parse().unwrap());
    groups::store::put(&mut tx, house.org, bakers, groups::Kind::Team, &name, NOW).await.unwrap();
    groups::store::add(&mut tx, house.org, bakers, amina, NOW).await.unwrap();
    let yearly = cycle::Cycle { every_months: 12, from: cycle::From::Calendar, grace_days: 30 };
    let again = house.assign(&mut tx, Audience::Everyone, Some(yearly)).await;
    let once = house.assign(&mut tx, Audience::Everyone, None).await;
    house.finish(&mut tx, learner, days(10)).await;
    let told = async |tx: &mut Tx, day| {
        let recurring = assignments::store::recurring(tx, house.org).await.unwrap();
        let from = cycle::thresholds(&recurring, days(day));
        let mut counts = assignments::team::store::counts(tx, house.org, bakers, &from).await.unwrap();
        counts.sort_by_key(|(id, ..)| id.0);
        let asked = assignments::report::store::asked(tx, house.org, &from).await.unwrap();
        (counts, asked.into_iter().map(|(.., at)| at).collect::<Vec<_>>())
    };
    let finished = vec![Some(days(10).0)];
    assert_eq!(told(&mut tx, 20).await, (vec![(again, 1, 1), (once, 1, 1)], finished.clone()));
    assert_eq!(told(&mut tx, 400).await, (vec![(again, 1, 0), (once, 1, 1)], finished), "a person once");
});
