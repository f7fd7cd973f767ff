//! Contact persons for AI: whom people in a company can ask. A contact keeps the record and sees nobody's participation.

pub mod store;

use super::OrgId;

/// Whom someone can ask at one of their employers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub org: OrgId,
    pub employer: String,
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        organisations::{self, Keeper, Role, Size},
        storage::{Millis, Tx, testing::db_test},
    };
    use app::text::Lang;

    async fn person(tx: &mut Tx, id: i64, name: &str) -> PersonId {
        let email = format!("{}@korenaar.example", name.to_lowercase()).parse().unwrap();
        accounts::store::insert_person(tx, PersonId(id), &name.parse().unwrap(), &email, None, Lang::Nl, Millis(1))
            .await
            .unwrap();
        PersonId(id)
    }

    db_test!(the_record_is_kept_by_owners_and_contacts_only, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let (korenaar, zorgvuur) = (OrgId(1), OrgId(2));
        for (org, name) in [(korenaar, "De Korenaar"), (zorgvuur, "Zorgvuur")] {
            organisations::store::insert(&mut tx, org, &name.parse().unwrap(), None, Size::Under50, Millis(1))
                .await
                .unwrap();
        }
        let (bram, amina, daan) =
            (person(&mut tx, 3, "Bram").await, person(&mut tx, 4, "Amina").await, person(&mut tx, 5, "Daan").await);
        for (who, role) in [(bram, Role::Owner), (amina, Role::Staff), (daan, Role::Staff)] {
            organisations::store::insert_membership(&mut tx, korenaar, who, role, Millis(1)).await.unwrap();
        }
        store::appoint(&mut tx, korenaar, amina, Millis(2)).await.unwrap();
        store::appoint(&mut tx, korenaar, amina, Millis(3)).await.unwrap();
        store::appoint(&mut tx, zorgvuur, amina, Millis(2)).await.unwrap();
        assert_eq!(store::since(&mut tx, korenaar, amina).await.unwrap(), Some(Millis(2)), "once is enough");
        assert_eq!(store::since(&mut tx, zorgvuur, amina).await.unwrap(), None, "does not work there");
        for (org, who, keeps) in [
            (korenaar, bram, Some(Keeper::Owner)),
            (korenaar, amina, Some(Keeper::Contact)),
            (korenaar, daan, None),
            (zorgvuur, amina, None),
            (OrgId(9), bram, None),
        ] {
            let kept = organisations::store::keeper(&mut tx, org, who).await.unwrap();
            assert_eq!(kept.map(|(_, keeper)| keeper), keeps, "{org:?} {who:?}");
        }
        // An owner who is also the contact is the owner.
        store::appoint(&mut tx, korenaar, bram, Millis(2)).await.unwrap();
        let (org, keeper) = organisations::store::keeper(&mut tx, korenaar, bram).await.unwrap().unwrap();
        assert_eq!((org.name.as_str(), keeper), ("De Korenaar", Keeper::Owner));
        let asked = store::of_person(&mut tx, daan).await.unwrap();
        assert_eq!(asked.iter().map(|contact| contact.name.as_str()).collect::<Vec<_>>(), ["Amina", "Bram"]);
        store::dismiss(&mut tx, korenaar, amina).await.unwrap();
        assert_eq!(organisations::store::keeper(&mut tx, korenaar, amina).await.unwrap(), None);
        organisations::store::delete_membership(&mut tx, korenaar, bram).await.unwrap();
        assert_eq!(store::of_person(&mut tx, daan).await.unwrap(), []);
    });
}
