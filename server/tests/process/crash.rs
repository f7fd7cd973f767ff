//! What was acknowledged survives. Learners answer as fast as they can while the server is killed under them.

use crate::wijzer::{Server, agent};
use server::accounts::Token;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::{
    io::{Read, Write},
    net::TcpStream,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    thread::ScopedJoinHandle,
    time::Duration,
};

const EXERCISE: &str = "/leren/veilig-met-gegevens/naam-is-niet-nodig/oefening/naam-weggelaten";
const LEARNERS: usize = 8;
const KILLS: u32 = 12;

/// A learner without an account, who answers one exercise again and again.
struct Learner {
    /// The cookie of the browser, once the server gave one.
    cookie: Option<String>,
    /// The last attempt that the server said it kept.
    acknowledged: u32,
}

/// What came of sending an answer.
enum Sent {
    Kept,
    /// Refused and not kept: by a limit, or because the server is full.
    Later,
    /// The server is gone, and nobody knows.
    Lost,
}

impl Learner {
    /// Sends the next attempt. An attempt whose fate is unknown is sent again, unchanged.
    fn answer(&mut self, http: &ureq::Agent, server: &Server) -> Sent {
        let attempt = self.acknowledged + 1;
        let mut request = http.post(server.url(EXERCISE)).header("sec-fetch-site", "same-origin");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        let (number, pick) = (attempt.to_string(), (attempt % 4).to_string());
        let form = [("attempt", number.as_str()), ("step", "1"), ("pick", &pick)];
        let Ok(answer) = request.send_form(form) else { return Sent::Lost };
        match answer.status().as_u16() {
            303 => {}
            429 | 503 => return Sent::Later,
            other => panic!("{other} for attempt {attempt}"),
        }
        if let Some(given) = answer.headers().get("set-cookie") {
            self.cookie = given.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        self.acknowledged = attempt;
        Sent::Kept
    }

    /// Answers until the server is gone, and counts what was kept; gives how many first answers were lost, which nobody
    /// can claim again.
    fn answer_until_it_is_gone(&mut self, server: &Server, kept: &AtomicU32) -> usize {
        let http = agent();
        loop {
            match self.answer(&http, server) {
                Sent::Kept => drop(kept.fetch_add(1, Ordering::Relaxed)),
                Sent::Later => std::thread::sleep(Duration::from_millis(10)),
                Sent::Lost => return usize::from(self.cookie.is_none()),
            }
        }
    }

    /// The key of the session in the database.
    fn token_hash(&self) -> Option<Vec<u8>> {
        let (_, token) = self.cookie.as_ref()?.split_once('=')?;
        Some(token.parse::<Token>().ok()?.hash().0.to_vec())
    }
}

#[test]
fn an_acknowledged_answer_survives_kill_9_exactly_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut learners: Vec<Learner> = (0..LEARNERS).map(|_| Learner { cookie: None, acknowledged: 0 }).collect();
    let mut unclaimed = 0;
    for round in 0..KILLS {
        let server = Server::start(dir.path());
        // Spread over the work, and the same every time, so that a failure can be repeated. Counted in answers and not in
        // time: a slow machine lives longer and proves as much.
        let enough = 10 + round * 67 % 150;
        let kept = AtomicU32::new(0);
        unclaimed += std::thread::scope(|scope| {
            let answer = |learner| scope.spawn(|| Learner::answer_until_it_is_gone(learner, &server, &kept));
            let working: Vec<_> = learners.iter_mut().map(answer).collect();
            while kept.load(Ordering::Relaxed) < enough && !working.iter().all(ScopedJoinHandle::is_finished) {
                std::thread::sleep(Duration::from_millis(1));
            }
            server.signal("KILL");
            working.into_iter().map(|learner| learner.join().unwrap()).sum::<usize>()
        });
        let kept = kept.into_inner();
        assert!(kept >= enough, "all learners lost the server before it was killed, after {kept} answers");
    }
    drop(Server::start(dir.path()));
    block_on(check(dir.path(), &learners, unclaimed));
}

/// Every acknowledged attempt is there once; of what was not acknowledged, at most the one attempt that was on its way.
async fn check(data: &Path, learners: &[Learner], unclaimed: usize) {
    let mut db = open(data).await;
    for learner in learners {
        let attempts: Vec<(i64,)> = sqlx::query_as(
            "select attempt from answer where learner_id = (select learner_id from session where token_hash = $1)
              order by attempt",
        )
        .bind(learner.token_hash())
        .fetch_all(&mut db)
        .await
        .unwrap();
        let attempts: Vec<u32> = attempts.into_iter().map(|(attempt,)| u32::try_from(attempt).unwrap()).collect();
        let kept = u32::try_from(attempts.len()).unwrap();
        assert_eq!(attempts, (1..=kept).collect::<Vec<_>>());
        let most = learner.acknowledged + 1;
        assert!((learner.acknowledged..=most).contains(&kept), "{kept} kept, {} acknowledged", learner.acknowledged);
    }
    let (people,): (i64,) = sqlx::query_as("select count(*) from learner").fetch_one(&mut db).await.unwrap();
    let known = learners.iter().filter(|learner| learner.cookie.is_some()).count();
    assert!((known..=known + unclaimed).contains(&usize::try_from(people).unwrap()), "{people} learners");
    let (whole,): (String,) = sqlx::query_as("pragma integrity_check").fetch_one(&mut db).await.unwrap();
    assert_eq!(whole, "ok");
    let broken = sqlx::query("pragma foreign_key_check").fetch_all(&mut db).await.unwrap();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn asked_to_stop_it_finishes_what_runs_and_leaves_a_closed_file() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let form = "attempt=1&step=1&pick=2";
    let mut running = TcpStream::connect(server.address()).unwrap();
    let head = "host: 127.0.0.1\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded";
    let (sent, rest) = form.split_at(10);
    write!(running, "POST {EXERCISE} HTTP/1.1\r\n{head}\r\ncontent-length: {}\r\n\r\n{sent}", form.len()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    server.signal("TERM");
    std::thread::sleep(Duration::from_millis(200));
    assert!(TcpStream::connect(server.address()).is_err(), "it still takes new requests");
    write!(running, "{rest}").unwrap();
    let mut answer = String::new();
    running.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(server.ended_within(Duration::from_secs(10)).success());
    assert!(!dir.path().join("wijzer.db-wal").exists(), "the log was not folded into the file");
    block_on(async {
        let (kept,): (i64,) =
            sqlx::query_as("select count(*) from answer").fetch_one(&mut open(dir.path()).await).await.unwrap();
        assert_eq!(kept, 1);
    });
}

async fn open(data: &Path) -> SqliteConnection {
    SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(data.join("wijzer.db"))).await.unwrap()
}

fn block_on(work: impl Future<Output = ()>) {
    tokio::runtime::Runtime::new().unwrap().block_on(work);
}
