//! **Jobs.** The one loop that runs what is due: looking whether something was published, sending mail, forgetting what
//! passed its time. Everything it does can be done again.

mod tidy;

use crate::{
    courses::shelf::Shelf,
    mail::deliver::{self, Postman},
    storage::{Db, Ids, Millis, Result},
};
use app::document::Site;
use std::{sync::Arc, time::Duration};

/// What the loop works with.
#[derive(Clone, Debug)]
pub struct Work {
    pub db: Db,
    pub shelf: Arc<Shelf>,
    pub ids: Arc<Ids>,
    pub site: Arc<Site>,
    pub postman: Option<Postman>,
}

const TICK: Duration = Duration::from_secs(1);
/// Tidying takes a write transaction; once in ten minutes is plenty.
const TIDY_EVERY: i64 = 10 * Millis::MINUTE;

/// Runs until the task is aborted. A fault is logged and tried again at the next tick.
pub async fn run(work: Work) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut tidied = Millis(0);
    loop {
        ticks.tick().await;
        let now = Millis::now();
        if let Err(error) = work.shelf.refresh(&work.db).await {
            tracing::error!(%error, "cannot see whether something was published");
        }
        if let Some(postman) = &work.postman
            && let Err(error) = deliver::round(&work.db, postman, now).await
        {
            tracing::error!(%error, "cannot read the outbox");
        }
        if now.0 - tidied.0 >= TIDY_EVERY {
            tidied = now;
            match tidy(&work, now).await {
                Ok(0) => {}
                Ok(gone) => tracing::info!(gone, "forgot what passed its time"),
                Err(error) => tracing::error!(%error, "cannot tidy"),
            }
        }
    }
}

/// Forgets what passed its time; returns how many rows went.
///
/// # Errors
/// When the database fails; the next round does it.
pub async fn tidy(work: &Work, now: Millis) -> Result<u64> {
    Ok(tidy::expired(&work.db, now).await? + tidy::inactive(work, now).await?)
}
