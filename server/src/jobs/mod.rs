//! **Jobs.** What is due without anybody asking: looking whether something was published, writing to whom an employer
//! invites or whom a course is to be remembered to, sending mail, forgetting what passed its time. Each is a loop of its own,
//! so a mail server that hangs delays nothing but mail. Everything they do can be done again.

pub mod invitations;
pub mod reminders;
mod tidy;

use crate::{
    courses::shelf::Shelf,
    mail::deliver::{self, Postman},
    storage::{Db, Ids, Millis, Result},
};
use app::document::Site;
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::watch,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

/// What the loops work with.
#[derive(Clone, Debug)]
pub struct Work {
    pub db: Db,
    pub shelf: Arc<Shelf>,
    pub ids: Arc<Ids>,
    pub site: Arc<Site>,
    pub postman: Option<Postman>,
}

const SOON: Duration = Duration::from_secs(1);
/// Nobody waits for a reminder.
const NOW_AND_AGAIN: Duration = Duration::from_mins(1);
/// Tidying takes a write transaction; once in ten minutes is plenty.
pub const NOW_AND_THEN: Duration = Duration::from_mins(10);

/// Starts the loops. Each ends soon after `stopped` says so. A fault is logged and tried again at the next tick.
#[must_use]
pub fn start(work: Work, stopped: &watch::Receiver<bool>) -> JoinSet<()> {
    let mut loops = JoinSet::new();
    let work = Arc::new(work);
    let looking = work.clone();
    loops.spawn(every(SOON, stopped.clone(), async move || look(&looking).await));
    let (sending, has_stopped) = (work.clone(), stopped.clone());
    loops.spawn(every(SOON, stopped.clone(), async move || send(&sending, &has_stopped).await));
    let inviting = work.clone();
    loops.spawn(every(SOON, stopped.clone(), async move || invite(&inviting).await));
    let reminding = work.clone();
    loops.spawn(every(NOW_AND_AGAIN, stopped.clone(), async move || remind(&reminding).await));
    loops.spawn(every(NOW_AND_THEN, stopped.clone(), async move || forget(&work).await));
    loops
}

/// Does something now and after each pause, until it is told to stop; what is being done then is finished first.
pub async fn every(pause: Duration, mut stopped: watch::Receiver<bool>, mut deed: impl AsyncFnMut()) {
    let mut ticks = interval(pause);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = async { drop(stopped.wait_for(|stopped| *stopped).await) } => return,
            _ = ticks.tick() => deed().await,
        }
    }
}

async fn look(work: &Work) {
    if let Err(error) = work.shelf.refresh(&work.db).await {
        tracing::error!(%error, "cannot see whether something was published");
    }
}

async fn send(work: &Work, stopped: &watch::Receiver<bool>) {
    let Some(postman) = &work.postman else { return };
    while !*stopped.borrow() {
        match deliver::next(&work.db, postman, Millis::now()).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => return tracing::error!(%error, "cannot read the outbox"),
        }
    }
}

async fn invite(work: &Work) {
    match invitations::write(&work.db, &work.ids, &work.site, Millis::now()).await {
        Ok(0) => {}
        Ok(letters) => tracing::info!(letters, "wrote invitations"),
        Err(error) => tracing::error!(%error, "cannot write invitations"),
    }
}

async fn remind(work: &Work) {
    match reminders::write(work, Millis::now()).await {
        Ok(0) => {}
        Ok(letters) => tracing::info!(letters, "wrote reminders"),
        Err(error) => tracing::error!(%error, "cannot write reminders"),
    }
}

async fn forget(work: &Work) {
    match tidy(work, Millis::now()).await {
        Ok(0) => {}
        Ok(gone) => tracing::info!(gone, "forgot what passed its time"),
        Err(error) => tracing::error!(%error, "cannot tidy"),
    }
}

/// Forgets what passed its time; returns how many rows went.
///
/// # Errors
/// When the database fails; the next round does it.
pub async fn tidy(work: &Work, now: Millis) -> Result<u64> {
    reminders::settle(&work.db, now).await?;
    Ok(tidy::expired(&work.db, now).await? + tidy::inactive(work, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        courses::{import, store::Origin, testing::package},
        facts::Register,
        mail::{self, Letter},
        storage::testing::db_test,
    };
    use app::text::Lang;
    use std::sync::atomic::{AtomicU32, Ordering};
    use tokio::net::TcpListener;

    /// Work with a mail server at this address, which need not be there.
    pub(super) fn work(db: Db, smtp: &str) -> Work {
        let site = Site {
            name: "Wijzer".into(),
            public_url: "https://wijzer.example".into(),
            contact: "hulp@wijzer.example".into(),
            stylesheet: String::new(),
            loader: String::new(),
            font: String::new(),
            icon: String::new(),
            sends_mail: true,
        };
        Work {
            db,
            shelf: Arc::new(Shelf::empty()),
            ids: Arc::new(Ids::of_node(0)),
            site: Arc::new(site),
            postman: Some(Postman::new(smtp, "hallo@wijzer.example").unwrap()),
        }
    }

    pub(super) async fn publish(work: &Work) {
        let today = jiff::civil::date(2026, 11, 24);
        let ready = import::prepare(
            package(&[&[("les", "Tekst.\n::: note {#n}\nDoe iets.\n:::")]]),
            &Register::default(),
            today,
        )
        .unwrap();
        let mut tx = work.db.begin().await.unwrap();
        import::publish(&mut tx, &work.ids, &ready, Origin::Import, Millis(1)).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn post(work: &Work) {
        let (name, email) = ("Amina".parse().unwrap(), "amina@bakkerij.example".parse().unwrap());
        let letter =
            Letter { to: "amina@bakkerij.example".into(), lang: Lang::Nl, subject: "Dag".into(), body: "Dag".into() };
        let mut tx = work.db.begin().await.unwrap();
        accounts::store::insert_person(&mut tx, PersonId(1), &name, &email, None, Lang::Nl, Millis::now())
            .await
            .unwrap();
        mail::store::post(&mut tx, 1, PersonId(1), &letter, Millis::now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    db_test!(a_mail_server_that_hangs_delays_nothing_but_mail, |db| async move {
        let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let work = work(db, &format!("smtp://{}", silent.local_addr().unwrap()));
        post(&work).await;
        let (stopping, stopped) = watch::channel(false);
        let mut loops = start(work.clone(), &stopped);
        // It takes the call and never says a word.
        let _call = silent.accept().await.unwrap();
        publish(&work).await;
        while work.shelf.front().courses.is_empty() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let letter = mail::store::one(&mut work.db.read().await.unwrap(), 1).await.unwrap().unwrap();
        assert_eq!(letter.attempts, 0, "the course was seen when the mail server was given up");
        stopping.send_replace(true);
        for _ in ["looking", "inviting", "reminding", "tidying"] {
            loops.join_next().await.unwrap().unwrap();
        }
    });

    #[tokio::test]
    async fn a_loop_goes_on_until_it_is_told_to_stop() {
        let (stopping, stopped) = watch::channel(false);
        let times = AtomicU32::new(0);
        every(Duration::from_millis(1), stopped, async || {
            if times.fetch_add(1, Ordering::Relaxed) == 2 {
                stopping.send_replace(true);
            }
        })
        .await;
        assert_eq!(times.into_inner(), 3);
    }
}
