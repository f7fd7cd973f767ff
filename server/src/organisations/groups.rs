//! Groups of people: a team is where someone works, a role is what someone does with AI.

pub mod store;

use super::OrgName;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        organisations::{self, OrgId, Role, Size},
        storage::{Millis, testing::db_test},
    };
    use app::text::Lang;

    #[test]
    fn keys_are_read_as_they_are_written() {
        assert!(Kind::ALL.into_iter().all(|kind| kind.key().parse() == Ok(kind)));
    }

    db_test!(who_leaves_an_organisation_is_in_none_of_its_groups, |db| async move {
        let (org, baker, amina) = (OrgId(1), GroupId(2), PersonId(3));
        let mut tx = db.begin().await.unwrap();
        let email = "amina@korenaar.example".parse().unwrap();
        accounts::store::insert_person(&mut tx, amina, &"Amina".parse().unwrap(), &email, None, Lang::Nl, Millis(1))
            .await
            .unwrap();
        let name = "Bakkerij".parse().unwrap();
        organisations::store::insert(&mut tx, org, &name, None, Size::Under50, Millis(1)).await.unwrap();
        organisations::store::insert_membership(&mut tx, org, amina, Role::Staff, Millis(1)).await.unwrap();
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
