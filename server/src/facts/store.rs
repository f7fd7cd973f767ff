//! The register in the database: every version of every card.

use super::{Fact, Origin, Register};
use crate::storage::{Linked, Millis, Result, Tx, sql};
use std::collections::BTreeMap;

/// The newest version of each card.
pub async fn register(db: &mut impl Linked) -> Result<Register> {
    let rows = sql!(
        db,
        all => (String, String),
        "select f.id, f.card from fact f
          where f.version = (select max(n.version) from fact n where n.id = f.id) order by f.id",
    )?;
    let register = rows
        .into_iter()
        .filter_map(|(id, card)| match serde_json::from_str::<Fact>(&card) {
            Ok(fact) => Some((id, fact)),
            Err(error) => {
                tracing::error!(%id, %error, "a fact card cannot be read");
                None
            }
        })
        .collect();
    Ok(register)
}

/// The number of the newest version of each card, and when it was written.
pub async fn versions(db: &mut impl Linked) -> Result<BTreeMap<String, (i64, Millis)>> {
    let rows = sql!(
        db,
        all => (String, i64, i64),
        "select f.id, f.version, f.since from fact f
          where f.version = (select max(n.version) from fact n where n.id = f.id)",
    )?;
    Ok(rows.into_iter().map(|(id, version, since)| (id, (version, Millis(since)))).collect())
}

/// A number that changes whenever a card does.
pub async fn stamp(db: &mut impl Linked) -> Result<i64> {
    // A card's versions count 1, 2, 3 …, so the number of rows grows exactly when something changed.
    Ok(sql!(db, one => (i64,), "select count(*) from fact")?.0)
}

/// Ids of the cards whose newest version somebody brought in.
async fn imported(db: &mut impl Linked) -> Result<Vec<String>> {
    let rows = sql!(
        db,
        all => (String,),
        "select f.id from fact f
          where f.version = (select max(n.version) from fact n where n.id = f.id) and f.source = 'import'",
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The cards of this register that are new or differ. The program leaves alone what somebody brought in.
pub async fn changed(db: &mut impl Linked, register: &Register, origin: Origin) -> Result<Register> {
    let changed = register.differing_from(&self::register(db).await?);
    Ok(match origin {
        Origin::Starter => changed.without(&imported(db).await?),
        Origin::Import => changed,
    })
}

/// Writes the cards that are [`changed`]; returns them.
pub async fn put(tx: &mut Tx, register: &Register, origin: Origin, now: Millis) -> Result<Register> {
    let changed = changed(tx, register, origin).await?;
    for (id, fact) in changed.iter() {
        let card = serde_json::to_string(fact).expect("a fact is plain data");
        sql!(
            tx,
            run,
            "insert into fact (id, version, card, since, source)
             values ($1, (select coalesce(max(version), 0) + 1 from fact where id = $1), $2, $3, $4)",
            id,
            card,
            now.0,
            origin.key(),
        )?;
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::db_test;

    const NOW: Millis = Millis(1_795_000_000_000);

    fn shipped() -> Register {
        Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap()
    }

    /// The register with another text on one card.
    fn with(register: &Register, id: &str, nl: &str) -> Register {
        let rewritten = |(own, fact): (&str, &Fact)| {
            let nl = if own == id { nl.to_owned() } else { fact.nl.clone() };
            (own.to_owned(), Fact { nl, ..fact.clone() })
        };
        register.iter().map(rewritten).collect()
    }

    fn ids(register: &Register) -> Vec<&str> {
        register.iter().map(|(id, _)| id).collect()
    }

    db_test!(a_changed_card_gets_a_next_version, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let put = async |tx: &mut Tx, register: &Register| put(tx, register, Origin::Import, NOW).await.unwrap();
        assert_eq!(put(&mut tx, &shipped()).await, shipped());
        assert_eq!(ids(&put(&mut tx, &shipped()).await), [""; 0], "the same again changes nothing");
        let before = stamp(&mut tx).await.unwrap();
        let changed = with(&shipped(), "F-11", "Nieuwe tekst.");
        assert_eq!(ids(&put(&mut tx, &changed).await), ["F-11"]);
        assert_ne!(stamp(&mut tx).await.unwrap(), before);
        assert_eq!(register(&mut tx).await.unwrap(), changed);
        let versions = versions(&mut tx).await.unwrap();
        assert_eq!((versions["F-11"], versions["F-01"]), ((2, NOW), (1, NOW)));
    });

    db_test!(a_start_leaves_alone_the_cards_that_somebody_brought_in, |db| async move {
        let mut tx = db.begin().await.unwrap();
        let put = async |tx: &mut Tx, register: &Register, origin| put(tx, register, origin, NOW).await.unwrap();
        put(&mut tx, &shipped(), Origin::Starter).await;
        let corrected = with(&shipped(), "F-11", "Verbeterd.");
        assert_eq!(ids(&put(&mut tx, &corrected, Origin::Import).await), ["F-11"]);
        assert_eq!(ids(&put(&mut tx, &shipped(), Origin::Starter).await), [""; 0]);
        let newer = with(&with(&shipped(), "F-11", "Nieuw."), "F-16", "Nieuw.");
        assert_eq!(ids(&put(&mut tx, &newer, Origin::Starter).await), ["F-16"], "a newer program");
        let now = register(&mut tx).await.unwrap();
        assert_eq!(
            (now.get("F-11").unwrap().nl.as_str(), now.get("F-16").unwrap().nl.as_str()),
            ("Verbeterd.", "Nieuw.")
        );
    });
}
