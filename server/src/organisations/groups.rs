//! Groups of people: a team is where someone works, a role is what someone does with AI.

pub mod arrange;
pub mod store;

use super::{OrgId, OrgName};
use crate::storage::Millis;
use std::str::FromStr;

/// The id of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type)]
#[sqlx(transparent)]
pub struct GroupId(pub i64);

/// What kind of group it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Team,
    /// A role profile of the record.
    Role,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Team, Self::Role];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Role => "role",
        }
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(key: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.key() == key).ok_or(())
    }
}

/// A group is called by the same rules as an organisation.
pub type GroupName = OrgName;

/// A group as its owner has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub kind: Kind,
    pub name: String,
    /// How many people are in it now.
    pub people: i64,
}

/// That someone is or was in a group, as that person has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belonging {
    pub org: OrgId,
    pub kind: Kind,
    pub name: String,
    pub since: Millis,
    pub until: Option<Millis>,
}

/// How many groups an organisation has at most.
pub const MOST: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        organisations::{self, Role, Size},
        storage::{Tx, testing::db_test},
    };
    use app::text::Lang;

    #[test]
    fn keys_are_read_as_they_are_written() {
        assert!(Kind::ALL.into_iter().all(|kind| kind.key().parse() == Ok(kind)));
    }

    /// Someone with an account who works there.
    async fn staff(tx: &mut Tx, org: OrgId, id: i64, name: &str) -> PersonId {
        let (person, email) = (PersonId(id), format!("{}@korenaar.example", name.to_lowercase()).parse().unwrap());
        accounts::store::insert_person(tx, person, &name.parse().unwrap(), &email, None, Lang::Nl, Millis(1))
            .await
            .unwrap();
        organisations::store::insert_membership(tx, org, person, Role::Staff, Millis(1)).await.unwrap();
        person
    }

    async fn org(tx: &mut Tx, id: i64) -> OrgId {
        let name = "Bakkerij".parse().unwrap();
        organisations::store::insert(tx, OrgId(id), &name, None, Size::Under50, Millis(1)).await.unwrap();
        OrgId(id)
    }

    db_test!(who_leads_a_team_has_that_team_while_it_is_there, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let (korenaar, elsewhere) = (org(&mut tx, 1).await, org(&mut tx, 9).await);
        let amina = staff(&mut tx, korenaar, 3, "Amina").await;
        let (bakers, menus) = (GroupId(4), GroupId(5));
        store::put(&mut tx, korenaar, bakers, Kind::Team, &"Bakkers".parse().unwrap(), Millis(1)).await.unwrap();
        store::put(&mut tx, korenaar, menus, Kind::Role, &"Bestellers".parse().unwrap(), Millis(1)).await.unwrap();
        store::add_manager(&mut tx, korenaar, bakers, amina, Millis(2)).await.unwrap();
        store::add_manager(&mut tx, korenaar, bakers, amina, Millis(3)).await.unwrap();
        store::add_manager(&mut tx, korenaar, menus, amina, Millis(2)).await.unwrap();
        store::add_manager(&mut tx, elsewhere, bakers, amina, Millis(2)).await.unwrap();
        let led = store::led_by(&mut tx, korenaar, amina).await.unwrap();
        let led: Vec<_> = led.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(led, ["Bakkers"], "once, and no role");
        assert_eq!(store::led_by(&mut tx, elsewhere, amina).await.unwrap(), []);
        assert_eq!(store::managers(&mut tx, korenaar, bakers).await.unwrap(), [(3, "Amina".to_owned())]);
        store::end(&mut tx, korenaar, bakers, Millis(4)).await.unwrap();
        assert_eq!(store::led_by(&mut tx, korenaar, amina).await.unwrap(), []);
        assert_eq!(store::all_led_by(&mut tx, amina).await.unwrap(), []);
    });

    db_test!(what_is_ticked_is_what_someone_is_in, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let korenaar = org(&mut tx, 1).await;
        let (amina, bram) = (staff(&mut tx, korenaar, 3, "Amina").await, staff(&mut tx, korenaar, 6, "Bram").await);
        let names = ["Bakkers", "Inkoop", "Winkel"];
        for (id, name) in (10..).zip(names) {
            store::put(&mut tx, korenaar, GroupId(id), Kind::Team, &name.parse().unwrap(), Millis(1)).await.unwrap();
        }
        let (bakers, buying, shop) = (GroupId(10), GroupId(11), GroupId(12));
        arrange::arrange(&mut tx, korenaar, amina, &[bakers, buying], &[shop], Millis(2)).await.unwrap();
        store::add(&mut tx, korenaar, shop, bram, Millis(2)).await.unwrap();
        arrange::arrange(&mut tx, korenaar, amina, &[buying, shop, GroupId(99)], &[bakers], Millis(3)).await.unwrap();
        assert_eq!(store::ids_of(&mut tx, korenaar, amina).await.unwrap(), [buying, shop]);
        let led = store::led_by(&mut tx, korenaar, amina).await.unwrap();
        assert_eq!(led.iter().map(|group| group.id).collect::<Vec<_>>(), [bakers]);
        let groups = store::names_of(&mut tx, korenaar, &[3, 6]).await.unwrap();
        let groups: Vec<_> = groups.iter().map(|(person, name)| (*person, name.as_str())).collect();
        assert_eq!(groups, [(3, "Inkoop"), (3, "Winkel"), (6, "Winkel")]);
        assert_eq!(store::members(&mut tx, korenaar, shop, ("Amina", 3), 9).await.unwrap(), [(6, "Bram".to_owned())]);
        let was = store::of_person(&mut tx, amina).await.unwrap();
        let was: Vec<_> = was.iter().map(|one| (one.name.as_str(), one.until.map(|until| until.0))).collect();
        assert_eq!(was, [("Bakkers", Some(3)), ("Inkoop", None), ("Winkel", None)]);
    });

    db_test!(who_leaves_an_organisation_is_in_none_of_its_groups, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let (org, baker) = (org(&mut tx, 1).await, GroupId(2));
        let amina = staff(&mut tx, org, 3, "Amina").await;
        store::put(&mut tx, org, baker, Kind::Team, &"Bakkers".parse().unwrap(), Millis(1)).await.unwrap();
        assert!(store::add(&mut tx, org, baker, amina, Millis(2)).await.unwrap());
        assert!(!store::add(&mut tx, org, baker, amina, Millis(3)).await.unwrap(), "once is enough");
        assert!(!store::add(&mut tx, OrgId(9), baker, amina, Millis(3)).await.unwrap(), "of another employer");
        assert_eq!(store::of_org(&mut tx, org).await.unwrap()[0].people, 1);
        store::remove(&mut tx, org, baker, amina, Millis(4)).await.unwrap();
        assert!(store::add(&mut tx, org, baker, amina, Millis(5)).await.unwrap(), "back again");
        organisations::store::delete_membership(&mut tx, org, amina).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap()[0].people, 0);
        store::end(&mut tx, org, baker, Millis(6)).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap(), []);
        store::put(&mut tx, org, baker, Kind::Team, &"Bakkerij".parse().unwrap(), Millis(7)).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap()[0].name, "Bakkerij", "there again");
    });
}
