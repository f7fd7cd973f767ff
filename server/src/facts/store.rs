//! The register in the database: every version of every card.

use super::{Fact, Register};
use crate::storage::{Linked, Millis, Result, Tx, sql};

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

/// A number that changes whenever a card does.
pub async fn stamp(db: &mut impl Linked) -> Result<i64> {
    // A card's versions count 1, 2, 3 …, so the number of rows grows exactly when something changed.
    Ok(sql!(db, one => (i64,), "select count(*) from fact")?.0)
}

/// Writes the cards that are new or differ; returns their ids.
pub async fn put(tx: &mut Tx, register: &Register, now: Millis) -> Result<Vec<String>> {
    let known = self::register(tx).await?;
    let mut changed = Vec::new();
    for (id, fact) in register.iter().filter(|(id, fact)| known.get(id) != Some(fact)) {
        let card = serde_json::to_string(fact).expect("a fact is plain data");
        sql!(
            tx,
            run,
            "insert into fact (id, version, card, since)
             values ($1, (select coalesce(max(version), 0) + 1 from fact where id = $1), $2, $3)",
            id,
            card,
            now.0,
        )?;
        changed.push(id.to_owned());
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::db_test;

    const NOW: Millis = Millis(1_795_000_000_000);

    db_test!(a_changed_card_gets_a_next_version, |db| async move {
        let shipped = Register::from_toml(include_str!("../../../courses/facts.toml")).unwrap();
        let mut tx = db.begin().await.unwrap();
        assert_eq!(put(&mut tx, &shipped, NOW).await.unwrap().len(), 20);
        assert_eq!(put(&mut tx, &shipped, NOW).await.unwrap(), [""; 0], "the same again changes nothing");
        let before = stamp(&mut tx).await.unwrap();
        let changed: Register = shipped
            .iter()
            .map(|(id, fact)| {
                let nl = if id == "F-11" { "Nieuwe tekst.".to_owned() } else { fact.nl.clone() };
                (id.to_owned(), Fact { nl, ..fact.clone() })
            })
            .collect();
        assert_eq!(put(&mut tx, &changed, NOW).await.unwrap(), ["F-11"]);
        assert_ne!(stamp(&mut tx).await.unwrap(), before);
        assert_eq!(register(&mut tx).await.unwrap(), changed);
    });
}
