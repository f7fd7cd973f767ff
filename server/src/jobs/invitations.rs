//! The letters of invitations, so many a day per employer.

use crate::{
    accounts::Token,
    mail::{self, About, Reader},
    organisations::store,
    storage::{Db, Ids, Millis, Result},
};
use app::{document::Site, paths, text::Lang};

/// How many letters an organisation can have written on a day. More wait for the next.
pub const A_DAY: i64 = 500;
/// How many are written in one transaction: others write in between.
const AT_ONCE: i64 = 100;

/// Writes the letters that may be written today; returns how many.
pub async fn write(db: &Db, ids: &Ids, site: &Site, now: Millis) -> Result<u64> {
    let day = jiff::Timestamp::from_millisecond(now.0).unwrap_or_default().strftime("%Y-%m-%d").to_string();
    let mut written = 0;
    loop {
        let mut tx = db.begin().await?;
        let waiting = store::waiting(&mut tx, &day, A_DAY, AT_ONCE).await?;
        if waiting.is_empty() {
            return Ok(written);
        }
        for invitation in waiting {
            if store::count_letter(&mut tx, invitation.org, &day).await? > A_DAY {
                continue;
            }
            let token = Token::random(&mut rand::rng());
            // Another server may be doing the same.
            if store::mark_written(&mut tx, invitation.org, &invitation.email, token.hash(), now).await? {
                let link = format!("{}{}", site.public_url, paths::join(Lang::Nl, &token));
                let reader = Reader { name: &invitation.name, email: &invitation.email, lang: Lang::Nl };
                let about = About::Invitation { link: &link, employer: &invitation.employer };
                mail::store::post_to_stranger(&mut tx, ids.next(now), &mail::letter(site, reader, about), now).await?;
                written += 1;
            }
        }
        tx.commit().await?;
    }
}
