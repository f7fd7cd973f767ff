//! The programs that are measured, each on the first core and stopped when dropped.

use crate::{
    Outcome,
    site::{self, Site},
};
use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A server under measurement.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
    /// From the start of the process to the first answer that is a page.
    pub started_in: Duration,
}

impl Program {
    /// Starts a program and asks for `path` until it answers with success.
    pub fn start(command: &mut Command, address: SocketAddr, path: &str) -> Outcome<Self> {
        let program = command.get_program().to_owned();
        let mut pinned = Command::new("taskset");
        pinned.args(["-c", "0"]).arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            pinned.env(name, value.unwrap_or_default());
        }
        let start = Instant::now();
        let child =
            pinned.stdout(Stdio::null()).spawn().map_err(|e| format!("cannot start {}: {e}", program.display()))?;
        let mut started = Self { child, address, started_in: Duration::ZERO };
        while !answers(address, path) {
            if start.elapsed() > Duration::from_mins(1) || matches!(started.child.try_wait(), Ok(Some(_))) {
                return Err(format!("{} does not answer", program.display()));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        started.started_in = start.elapsed();
        Ok(started)
    }

    pub fn wijzer(binaries: &Path, data: &Path, demo: bool) -> Outcome<Self> {
        let address = free_address()?;
        let mut command = Command::new(binaries.join("wijzer"));
        command.arg("serve").args(demo.then_some("--demo"));
        command.env("WIJZER_DATA", data).env("WIJZER_ADDR", address.to_string()).env("WIJZER_LOG", "error");
        Self::start(&mut command, address, &site::lesson_path())
    }

    pub fn r0(binaries: &Path, site: &Site) -> Outcome<Self> {
        let address = free_address()?;
        Self::start(
            Command::new(binaries.join("r0")).arg(address.to_string()).arg(&site.catalogue),
            address,
            "/cursussen",
        )
    }

    /// R1 or R2.
    pub fn reference(binaries: &Path, name: &str, site: &Site) -> Outcome<Self> {
        let address = free_address()?;
        let mut command = Command::new(binaries.join(name));
        command.arg(address.to_string()).arg(&site.database).arg(&site.page);
        command.args([site::COURSE, site::LESSON]).arg(site.steps.to_string());
        // Nobody asks without a cookie here: refused is an answer.
        Self::start(&mut command, address, "/")
    }

    /// The most memory it ever held, in MiB.
    pub fn peak_memory(&self) -> Option<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        let kib: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
        Some(kib / 1024.0)
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn free_address() -> Outcome<SocketAddr> {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).map_err(|e| e.to_string())
}

/// Whether anything comes back that is HTTP and not a refusal for want of being ready.
fn answers(address: SocketAddr, path: &str) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    let mut answer = [0; 12];
    let asked = write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    asked.and_then(|()| stream.read_exact(&mut answer)).is_ok() && !answer.ends_with(b"503")
}
