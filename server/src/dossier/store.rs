//! The record, as the database holds it: a log that only grows.

use super::{Body, EntryId, Kind, Written, export::Export};
use crate::{
    accounts::PersonId,
    organisations::{Keeper, OrgId},
    storage::{Linked, Millis, Result, Tx, sql},
};
use data_encoding::HEXLOWER;

/// Writes the version after `after` of an entry, or takes it out. Says whether it was written: somebody else may have been first.
#[expect(clippy::too_many_arguments, reason = "they are the columns")]
pub async fn append(
    tx: &mut Tx,
    org: OrgId,
    id: EntryId,
    after: i64,
    kind: Kind,
    body: Option<&Body>,
    (by, keeper): (PersonId, Keeper),
    now: Millis,
) -> Result<bool> {
    let json = body.map(|body| serde_json::to_string(body).expect("a body is plain data"));
    let written = sql!(
        tx,
        run,
        "insert into record_entry (org_id, entry_id, version, kind, at, by_person_id, by_role, body)
         select $1, $2, $3 + 1, $4, $5, $6, $7, $8
          where $3 = (select coalesce(max(version), 0) from record_entry where org_id = $1 and entry_id = $2)
         on conflict (org_id, entry_id, version) do nothing",
        org,
        id,
        after,
        kind.key(),
        now.0,
        by,
        keeper.key(),
        json,
    )?;
    Ok(written == 1)
}

/// Everything that was written, in the order of writing.
pub async fn log(db: &mut impl Linked, org: OrgId) -> Result<Vec<Written>> {
    type Row = (i64, i64, String, i64, String, Option<String>, Option<String>);
    let rows = sql!(
        db,
        all => Row,
        "select e.entry_id, e.version, e.kind, e.at, e.by_role, p.name, e.body
           from record_entry e left join person p on p.id = e.by_person_id
          where e.org_id = $1 order by e.at, e.entry_id, e.version",
        org,
    )?;
    let written = |(id, version, kind, at, by_role, by, body): Row| {
        let kind = kind.parse().inspect_err(|()| tracing::error!(id, "an entry of an unknown kind")).ok()?;
        let body = match body.map(|body| serde_json::from_str(&body)).transpose() {
            Ok(body) => body,
            Err(error) => {
                tracing::error!(id, %error, "an entry cannot be read");
                return None;
            }
        };
        Some(Written { id: EntryId(id), version, kind, at: Millis(at), by_role, by, body })
    };
    Ok(rows.into_iter().filter_map(written).collect())
}

/// How many versions were written in all: an organisation fills a record and not a disk.
pub async fn count(db: &mut impl Linked, org: OrgId) -> Result<i64> {
    Ok(sql!(db, one => (i64,), "select count(*) from record_entry where org_id = $1", org)?.0)
}

/// Writes down that a file left.
pub async fn put_export(tx: &mut Tx, org: OrgId, id: i64, by: PersonId, export: &Export) -> Result<()> {
    let hash = HEXLOWER.decode(export.sha256.as_bytes()).unwrap_or_default();
    sql!(
        tx,
        run,
        "insert into record_export
            (org_id, id, at, by_person_id, by_role, what, format, day, version, has_names, sha256)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        org,
        id,
        export.at.0,
        by,
        export.by_role.as_str(),
        export.what.key(),
        export.format.key(),
        export.day.to_string(),
        export.version,
        i64::from(export.has_names),
        hash,
    )?;
    Ok(())
}

/// What left, newest first: the last 200 files.
pub async fn exports(db: &mut impl Linked, org: OrgId) -> Result<Vec<Export>> {
    type Row = (i64, String, Option<String>, String, String, String, i64, i64, Vec<u8>);
    let rows = sql!(
        db,
        all => Row,
        "select e.at, e.by_role, p.name, e.what, e.format, e.day, e.version, e.has_names, e.sha256
           from record_export e left join person p on p.id = e.by_person_id
          where e.org_id = $1 order by e.at desc, e.id desc limit 200",
        org,
    )?;
    let export = |(at, by_role, by, what, format, day, version, has_names, hash): Row| {
        Some(Export {
            at: Millis(at),
            by_role,
            by,
            what: what.parse().ok()?,
            format: format.parse().ok()?,
            day: day.parse().ok()?,
            version,
            has_names: has_names == 1,
            sha256: HEXLOWER.encode(&hash),
        })
    };
    Ok(rows.into_iter().filter_map(export).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts,
        dossier::testing::body,
        organisations::{self, Size},
        storage::testing::db_test,
    };
    use app::text::Lang;

    db_test!(two_who_change_the_same_entry_do_not_write_over_each_other, |db| async move {
        let (org, bram) = (OrgId(1), PersonId(2));
        let mut tx = db.begin().await.unwrap();
        let email = "bram@korenaar.example".parse().unwrap();
        accounts::store::insert_person(&mut tx, bram, &"Bram".parse().unwrap(), &email, None, Lang::Nl, Millis(1))
            .await
            .unwrap();
        let name = "Bakkerij".parse().unwrap();
        organisations::store::insert(&mut tx, org, &name, None, Size::Under50, Millis(1)).await.unwrap();
        let by = (bram, Keeper::Owner);
        let (first, second) = (body(&[("name", "Vertaler")]), body(&[("name", "Vertaalhulp")]));
        let put = async |tx: &mut Tx, after, body: Option<&Body>, at| {
            append(tx, org, EntryId(9), after, Kind::System, body, by, Millis(at)).await.unwrap()
        };
        assert!(put(&mut tx, 0, Some(&first), 10).await);
        assert!(!put(&mut tx, 0, Some(&second), 11).await, "it was there already");
        assert!(put(&mut tx, 1, Some(&second), 12).await);
        assert!(!put(&mut tx, 1, Some(&first), 13).await, "somebody was first");
        assert!(put(&mut tx, 2, None, 14).await);
        let log = log(&mut tx, org).await.unwrap();
        let told: Vec<_> = log.iter().map(|written| (written.version, written.body.clone())).collect();
        assert_eq!(told, [(1, Some(first)), (2, Some(second)), (3, None)]);
        assert_eq!((log[0].by.as_deref(), log[0].by_role.as_str()), (Some("Bram"), "owner"));
        assert_eq!(count(&mut tx, org).await.unwrap(), 3);
        assert_eq!(super::log(&mut tx, OrgId(7)).await.unwrap(), []);
    });
}
