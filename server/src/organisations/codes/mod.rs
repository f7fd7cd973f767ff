//! People without an address: their employer makes them an account that a code on paper opens.
//!
//! The employer sees for whom codes were made and when; not whether a code was used, for that would tell who signed in. What the
//! code opens is the person's, and [`codes`](crate::accounts::codes) of the accounts says how it is kept from whoever made the code.

pub mod store;

use super::{OrgId, Role};
use crate::{
    accounts::{
        Code, Name, PersonId,
        codes::{Maker, let_go, make as make_account, renew as renew_code},
    },
    storage::{Ids, Millis, Result, Tx},
};
use app::text::Lang;
use std::collections::BTreeSet;

/// At most so many names at once: what one can check with one's own eyes, and cut out.
pub const MOST: usize = 100;

/// Someone whom this organisation made a code for, and who still has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub person: PersonId,
    pub name: String,
    pub made_at: Millis,
}

/// A name on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: Name,
    /// The same name stands higher up.
    pub is_twice: bool,
    /// Somebody who works there is called that.
    pub is_known: bool,
}

/// A list of names as it was typed, one on a line.
///
/// # Errors
/// The lines, from 1, that are no names.
pub fn read(typed: &str) -> std::result::Result<Vec<Name>, Vec<usize>> {
    let (mut names, mut wrong) = (Vec::new(), Vec::new());
    for (index, line) in typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match line.parse() {
            Ok(name) => names.push(name),
            Err(_) => wrong.push(index + 1),
        }
    }
    if wrong.is_empty() { Ok(names) } else { Err(wrong) }
}

/// Says of each name whether it stands there already.
#[must_use]
pub fn compare(names: Vec<Name>, known: &BTreeSet<String>) -> Vec<Line> {
    let mut seen = BTreeSet::new();
    let compared = names.into_iter().map(|name| Line {
        is_twice: !seen.insert(name.as_str().to_owned()),
        is_known: known.contains(name.as_str()),
        name,
    });
    compared.collect()
}

/// Makes an account that works here, and that this code opens.
pub async fn make(
    tx: &mut Tx,
    ids: &Ids,
    org: OrgId,
    name: &Name,
    lang: Lang,
    code: &Code,
    now: Millis,
) -> Result<PersonId> {
    let person = make_account(tx, ids, Maker(org.0), name, lang, code, now).await?;
    super::store::insert_membership(tx, org, person, Role::Staff, now).await?;
    Ok(person)
}

/// Makes a new code for someone who works here and whose code was made here; the old one is dead. Gives the name for the card.
pub async fn renew(tx: &mut Tx, org: OrgId, person: PersonId, code: &Code, now: Millis) -> Result<Option<String>> {
    let Some(holder) = store::holder(tx, org, person).await? else { return Ok(None) };
    let is_new = renew_code(tx, Maker(org.0), person, code, now).await?;
    Ok(is_new.then_some(holder.name))
}

/// Begins again for someone who forgot the password: a fresh account takes the place of the old one in the organisation and in its
/// groups. The old account is let go: it belongs to the person alone, with all that was learned in it.
pub async fn restart(
    tx: &mut Tx,
    ids: &Ids,
    org: OrgId,
    old: &Holder,
    lang: Lang,
    code: &Code,
    now: Millis,
) -> Result<Option<PersonId>> {
    let Ok(name) = old.name.parse::<Name>() else { return Ok(None) };
    let new = make(tx, ids, org, &name, lang, code, now).await?;
    store::copy_groups(tx, org, old.person, new, now).await?;
    let_go(tx, Maker(org.0), old.person).await?;
    super::store::delete_membership(tx, org, old.person).await?;
    Ok(Some(new))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        organisations::{
            self, Size,
            groups::{self, GroupId, Kind},
        },
        storage::testing::db_test,
    };

    const NOW: Millis = Millis(1_795_000_000_000);
    const KORENAAR: OrgId = OrgId(1);
    const ZORGVUUR: OrgId = OrgId(2);

    #[test]
    fn a_list_is_read_line_by_line() {
        let names = read("\n Hans  de Boer \r\n\nFatma\n").unwrap();
        assert_eq!(names.iter().map(Name::as_str).collect::<Vec<_>>(), ["Hans de Boer", "Fatma"]);
        assert_eq!(read("Hans\n\nfatma@thuis.nl\nGül\n<b>"), Err(vec![3, 5]));
        assert_eq!(read(" \n"), Ok(vec![]));
    }

    #[test]
    fn the_same_name_is_seen_and_not_refused() {
        let lines = compare(read("Hans\nFatma\nHans").unwrap(), &BTreeSet::from(["Fatma".to_owned()]));
        let seen: Vec<_> = lines.iter().map(|line| (line.is_twice, line.is_known)).collect();
        assert_eq!(seen, [(false, false), (false, true), (true, false)]);
    }

    fn code(letter: char) -> Code {
        letter.to_string().repeat(12).parse().unwrap()
    }

    async fn two_employers(tx: &mut Tx) {
        for (org, name) in [(KORENAAR, "De Korenaar"), (ZORGVUUR, "Zorgvuur")] {
            organisations::store::insert(tx, org, &name.parse().unwrap(), None, Size::Under50, NOW).await.unwrap();
        }
    }

    db_test!(only_who_made_a_code_makes_a_new_one_and_only_while_its_holder_works_there, |db| async move {
        let (mut tx, ids) = (db.begin().await.unwrap(), Ids::of_node(0));
        two_employers(&mut tx).await;
        let hans = make(&mut tx, &ids, KORENAAR, &"Hans".parse().unwrap(), Lang::Nl, &code('A'), NOW).await.unwrap();
        // He works at the other too, which did not make his code.
        organisations::store::insert_membership(&mut tx, ZORGVUUR, hans, Role::Staff, NOW).await.unwrap();
        assert_eq!(renew(&mut tx, ZORGVUUR, hans, &code('B'), NOW).await.unwrap(), None);
        assert_eq!(store::holders(&mut tx, ZORGVUUR, ("", 0), 9).await.unwrap(), []);
        assert_eq!(store::latest(&mut tx, KORENAAR).await.unwrap(), NOW);
        let later = NOW.plus(1);
        assert_eq!(renew(&mut tx, KORENAAR, hans, &code('B'), later).await.unwrap().as_deref(), Some("Hans"));
        assert_eq!(store::latest(&mut tx, KORENAAR).await.unwrap(), later);
        assert_eq!(store::holders(&mut tx, KORENAAR, ("", 0), 9).await.unwrap().len(), 1);
        organisations::store::delete_membership(&mut tx, KORENAAR, hans).await.unwrap();
        assert_eq!(renew(&mut tx, KORENAAR, hans, &code('C'), later).await.unwrap(), None, "he left");
        assert!(crate::accounts::codes::store::holder(&mut tx, code('B').hash()).await.unwrap().is_some(), "still his");
    });

    db_test!(beginning_again_gives_an_empty_account_and_leaves_the_old_one_shut, |db| async move {
        let (mut tx, ids) = (db.begin().await.unwrap(), Ids::of_node(0));
        two_employers(&mut tx).await;
        let hans = make(&mut tx, &ids, KORENAAR, &"Hans".parse().unwrap(), Lang::Nl, &code('A'), NOW).await.unwrap();
        let bakers = GroupId(9);
        groups::store::put(&mut tx, KORENAAR, bakers, Kind::Team, &"Bakkers".parse().unwrap(), NOW).await.unwrap();
        groups::store::add(&mut tx, KORENAAR, bakers, hans, NOW).await.unwrap();
        crate::accounts::codes::take(&mut tx, code('A').hash(), "mine").await.unwrap();
        let old = store::holder(&mut tx, KORENAAR, hans).await.unwrap().unwrap();
        let new = restart(&mut tx, &ids, KORENAAR, &old, Lang::Nl, &code('B'), NOW.plus(1)).await.unwrap().unwrap();
        assert_ne!(new, hans);
        assert_eq!(organisations::store::role(&mut tx, KORENAAR, hans).await.unwrap(), None);
        assert_eq!(groups::store::of_org(&mut tx, KORENAAR).await.unwrap()[0].people, 1, "the new one stands in it");
        assert_eq!(renew(&mut tx, KORENAAR, hans, &code('C'), NOW).await.unwrap(), None, "let go");
        let his = crate::accounts::codes::store::holder(&mut tx, code('A').hash()).await.unwrap().unwrap();
        assert_eq!((his.person, his.password_hash.as_deref()), (hans, Some("mine")));
        let fresh = crate::accounts::codes::store::holder(&mut tx, code('B').hash()).await.unwrap().unwrap();
        assert_eq!((fresh.person, fresh.password_hash), (new, None));
    });
}
