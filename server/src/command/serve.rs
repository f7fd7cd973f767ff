//! `wijzer serve`: opens the doors.

use super::{CommandError, database, demo, starter};
use crate::{
    accounts::{Token, store},
    config::Config,
    courses::shelf::Shelf,
    jobs::{self, Work},
    storage::{Db, Ids, Millis},
    web::{App, Assets, Clock, Parts, router},
};
use app::{document::Site, paths, text::Lang};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

/// How long running requests get when the server is asked to stop.
const GRACE: Duration = Duration::from_secs(10);
/// How long the link for the first operator works.
const FIRST_OPERATOR: i64 = 24 * Millis::HOUR;

/// Runs until it is asked to stop. With `demo` the demo people are there.
pub async fn run(config: &Config, with_demo: bool) -> Result<(), CommandError> {
    let db = database(config).await?;
    let now = Millis::now();
    let ids = Arc::new(Ids::of_node(config.node));
    let changed = starter::load(&db, &ids, now).await?;
    if changed > 0 {
        tracing::info!(changed, "starter courses were brought in");
    }
    let shelf = Arc::new(Shelf::empty());
    shelf.refresh(&db).await?;
    if with_demo {
        demo::create(&db, &ids, &shelf, now).await?;
    }
    let assets = Assets::embedded();
    if assets.is_empty() {
        tracing::warn!("the browser part is not in this binary: build it with `cargo xtask build`");
    }
    let site = Arc::new(site(config, &assets));
    let work = Work {
        db: db.clone(),
        shelf: shelf.clone(),
        ids: ids.clone(),
        site: site.clone(),
        postman: config.postman.clone(),
    };
    let mut parts = Parts::new(db.clone(), ids, site, shelf, Clock::default());
    parts.secure_cookies = config.has_secure_cookies();
    parts.trusted_proxies.clone_from(&config.trusted_proxies);
    parts.settings = config.shown();
    let app = App::new(parts);
    let listener = TcpListener::bind(config.addr)
        .await
        .map_err(|e| CommandError::Other(format!("WIJZER_ADDR: cannot listen on {}: {e}", config.addr)))?;
    announce(config, &db, with_demo, now).await?;
    let (stopping, stopped) = watch::channel(false);
    let mut loops = jobs::start(work, &stopped);
    let brakes = app.clone();
    loops.spawn(jobs::every(jobs::NOW_AND_THEN, stopped, async move || brakes.limits.forget_idle()));
    serve(listener, app, stopping, &mut loops).await?;
    loops.shutdown().await;
    db.close().await;
    tracing::info!("closed");
    Ok(())
}

fn site(config: &Config, assets: &Assets) -> Site {
    Site {
        name: config.name.clone(),
        public_url: config.public_url.clone(),
        contact: config.contact.clone(),
        stylesheet: assets.url("main.css"),
        loader: assets.url("islands.js"),
        font: assets.url("atkinson-latin.woff2"),
        icon: assets.url("wijzer.svg"),
        sends_mail: config.postman.is_some(),
    }
}

/// Says where it is, and what the person at the terminal should know.
async fn announce(config: &Config, db: &Db, with_demo: bool, now: Millis) -> Result<(), CommandError> {
    println!("\nWijzer is open: {}\n", config.public_url);
    for warning in warnings(config, with_demo) {
        println!("{warning}");
    }
    if with_demo {
        println!("{}", demo::how_to_sign_in());
    } else if !store::has_operator(&mut db.read().await?).await? {
        let token = Token::random(&mut rand::rng());
        let mut tx = db.begin().await?;
        store::replace_first_operator_link(&mut tx, token.hash(), now.plus(FIRST_OPERATOR)).await?;
        tx.commit().await?;
        let address = format!("{}{}", config.public_url, paths::first_operator(Lang::Nl, &token));
        println!(
            "Nobody runs this platform yet. Make the first operator within 24 hours, with this link:\n  {address}"
        );
    }
    Ok(())
}

/// What is fine to try it out, and not for real people.
fn warnings(config: &Config, with_demo: bool) -> Vec<String> {
    let mut warnings = Vec::new();
    if config.postman.is_none() {
        let outbox = format!("{}{}", config.public_url, paths::outbox(Lang::Nl));
        warnings.push(format!("No mail server is set (WIJZER_SMTP_URL): mail waits in the outbox, {outbox}"));
    }
    if !config.has_secure_cookies() {
        warnings.push(
            "WIJZER_PUBLIC_URL is plain http: cookies are not protected on the way. Use https for real people.".into(),
        );
    }
    if with_demo && !config.is_local() {
        warnings.push("--demo where others get in: everyone knows the password of Daan, who runs the platform.".into());
    }
    warnings
}

/// Serves until SIGTERM or Ctrl-C, then lets running requests and jobs end.
async fn serve(
    listener: TcpListener,
    app: App,
    stopping: watch::Sender<bool>,
    loops: &mut JoinSet<()>,
) -> Result<(), CommandError> {
    let mut stopped = stopping.subscribe();
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        asked_to_stop().await;
        tracing::info!("closing: running requests may end");
        stopping.send_replace(true);
    });
    let all = async {
        server.await.map_err(|e| CommandError::Other(e.to_string()))?;
        while loops.join_next().await.is_some() {}
        Ok(())
    };
    tokio::select! {
        ended = all => ended,
        () = async {
            // An idle connection that a browser keeps open does not keep us open, nor does a mail server that hangs.
            let _ = stopped.wait_for(|stopping| *stopping).await;
            tokio::time::sleep(GRACE).await;
        } => Ok(()),
    }
}

async fn asked_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_demo_where_others_get_in_is_warned_about() {
        let warned = |addr: &str, public_url: &str, with_demo| {
            let config = Config {
                addr: addr.parse().unwrap(),
                data: "data".into(),
                database_url: "sqlite:data/wijzer.db".to_owned().into(),
                public_url: public_url.into(),
                name: "Wijzer".into(),
                contact: "hulp@wijzer.example".into(),
                postman: None,
                mail_from: String::new(),
                trusted_proxies: Vec::new(),
                node: 0,
            };
            warnings(&config, with_demo).iter().any(|warning| warning.starts_with("--demo"))
        };
        assert!(warned("0.0.0.0:3000", "http://localhost:3000", true));
        assert!(warned("127.0.0.1:3000", "https://wijzer.example", true));
        assert!(!warned("127.0.0.1:3000", "http://127.0.0.1:3000", true));
        assert!(!warned("0.0.0.0:3000", "https://wijzer.example", false));
    }
}
