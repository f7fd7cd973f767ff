//! What handlers share.

use super::{cache::PageCache, learn::drawn::Drawings, limits::Limits, once::Once, session::KnownSessions};
use crate::{
    accounts::password::Hasher,
    courses::shelf::Shelf,
    storage::{Db, Ids, Millis},
};
use app::document::Site;
use ipnet::IpNet;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Everything a handler can reach. Cheap to clone.
#[derive(Clone, Debug)]
pub struct App(Arc<Parts>);

impl App {
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    pub fn now(&self) -> Millis {
        self.0.clock.now()
    }
}

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The parts of [`App`].
#[derive(Debug)]
pub struct Parts {
    pub db: Db,
    pub ids: Arc<Ids>,
    pub clock: Clock,
    pub site: Arc<Site>,
    pub shelf: Arc<Shelf>,
    pub hasher: Hasher,
    pub limits: Limits,
    pub(super) sessions: KnownSessions,
    pub(super) pages: PageCache,
    pub(super) drawings: Drawings,
    pub(super) once: Once,
    /// Cookies carry `Secure` and the `__Host-` prefix: over https, and on this very machine.
    pub secure_cookies: bool,
    /// Whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    pub started_at: Millis,
    /// Settings to show to the operator; nothing secret.
    pub settings: Vec<(String, String)>,
}

impl Parts {
    /// The parts around a database, with everything else empty and fresh.
    #[must_use]
    pub fn new(db: Db, ids: Arc<Ids>, site: Arc<Site>, shelf: Arc<Shelf>, clock: Clock) -> Self {
        let started_at = clock.now();
        Self {
            db,
            ids,
            clock,
            site,
            shelf,
            hasher: Hasher::new(),
            limits: Limits::new(),
            sessions: KnownSessions::new(),
            pages: PageCache::new(),
            drawings: Drawings::new(),
            once: Once::new(),
            secure_cookies: true,
            trusted_proxies: Vec::new(),
            started_at,
            settings: Vec::new(),
        }
    }
}

/// What time it is: asked here and in the loops of jobs, nowhere else.
#[derive(Clone, Debug, Default)]
pub struct Clock(Option<Arc<AtomicI64>>);

impl Clock {
    /// A clock that a test moves.
    #[must_use]
    pub fn at(now: Millis) -> Self {
        Self(Some(Arc::new(AtomicI64::new(now.0))))
    }

    pub fn now(&self) -> Millis {
        self.0.as_ref().map_or_else(Millis::now, |hands| Millis(hands.load(Ordering::Relaxed)))
    }

    /// Moves a test's clock on; the clock of the machine goes by itself.
    pub fn advance(&self, millis: i64) {
        if let Some(hands) = &self.0 {
            hands.fetch_add(millis, Ordering::Relaxed);
        }
    }
}
