//! The letters of invitations, so many a day per employer.

use crate::{
    accounts::Token,
    mail::{self, About, Reader},
    organisations::{Waiting, store},
    storage::{Db, Ids, Millis, Result, Tx},
};
use app::{document::Site, paths};

/// How many letters an organisation can have written on a day. More wait for the next.
pub const A_DAY: i64 = 500;
/// How many are written in one transaction: others write in between.
const AT_ONCE: i64 = 100;

/// Writes the letters that may be written today; returns how many.
pub async fn write(db: &Db, ids: &Ids, site: &Site, now: Millis) -> Result<u64> {
    let day = now.local().date().to_string();
    let mut written = 0;
    // Most of the time nobody waits, and then nobody has to wait for us either.
    while !store::waiting(&mut db.read().await?, &day, A_DAY, 1).await?.is_empty() {
        let mut tx = db.begin().await?;
        for invitation in store::waiting(&mut tx, &day, A_DAY, AT_ONCE).await? {
            written += u64::from(invite(&mut tx, ids, site, &invitation, &day, now).await?);
        }
        tx.commit().await?;
    }
    Ok(written)
}

/// Writes one letter; says whether it did.
async fn invite(tx: &mut Tx, ids: &Ids, site: &Site, who: &Waiting, day: &str, now: Millis) -> Result<bool> {
    if !store::count_letter(tx, who.org, day, A_DAY).await? {
        return Ok(false);
    }
    let token = Token::random(&mut rand::rng());
    // Another server may be doing the same.
    if !store::mark_written(tx, who.org, &who.email, token.hash(), now).await? {
        store::uncount_letter(tx, who.org, day).await?;
        return Ok(false);
    }
    let link = format!("{}{}", site.public_url, paths::join(who.lang, &token));
    let reader = Reader { name: &who.name, email: &who.email, lang: who.lang };
    let about = About::Invitation { link: &link, employer: &who.employer };
    mail::store::post_to_stranger(tx, ids.next(now), &mail::letter(site, reader, about), now).await?;
    Ok(true)
}
