//! `wijzer serve` as a child process, and a learner who talks to it over a socket.

use std::{
    net::TcpListener,
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

/// `wijzer` with nothing in its environment but what a test sets.
pub fn wijzer(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wijzer"));
    command.env_clear().env("WIJZER_DATA", data).env("WIJZER_LOG", "error");
    command
}

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts and waits until it is ready.
    pub fn start(data: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let child = wijzer(data)
            .arg("serve")
            .env("WIJZER_ADDR", format!("127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { child, port };
        let started = Instant::now();
        while !matches!(agent().get(server.url("/readyz")).call(), Ok(answer) if answer.status() == 200) {
            assert!(started.elapsed() < Duration::from_mins(1), "not ready after a minute");
            std::thread::sleep(Duration::from_millis(5));
        }
        server
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Sends a signal by name: `KILL` is the loss of the process, `TERM` is how a service manager asks it to stop.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    pub fn address(&self) -> (&'static str, u16) {
        ("127.0.0.1", self.port)
    }

    /// Waits for its end; longer than this is a failure.
    pub fn ended_within(mut self, most: Duration) -> ExitStatus {
        let asked = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(asked.elapsed() < most, "still running after {most:?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A client that follows no redirects and takes any status for an answer.
pub fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(10)))
        .build()
        .into()
}
