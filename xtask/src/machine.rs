//! What a bare machine lacks: a browser, a database server, the packages of the journeys.

use crate::shell::{Outcome, output, root, run, say};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

/// Installs Debian's packages for the programs that are missing; says which when it may not.
pub fn ready() -> Outcome {
    let missing: Vec<&str> = [("chromium", chromium().is_none()), ("postgresql", postgres_programs().is_none())]
        .into_iter()
        .filter_map(|(package, is_missing)| is_missing.then_some(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(&format!("installing {}", missing.join(" and ")));
    let install =
        apt("update").and_then(|()| apt(&format!("install --yes --no-install-recommends {}", missing.join(" "))));
    install.map_err(|why| format!("the tests need {}; install them yourself ({why})", missing.join(" and ")))
}

fn apt(what: &str) -> Outcome {
    run(Command::new("apt-get").arg("--quiet").args(what.split(' ')).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The browser of the journeys: `CHROMIUM`, else Debian's.
pub fn chromium() -> Option<PathBuf> {
    std::env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| Some("/usr/bin/chromium".into()))
        .filter(|it| it.exists())
}

/// Where the newest `initdb` and `pg_ctl` lie; Debian keeps them out of the path.
fn postgres_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(|entry| Some(entry.ok()?.path().join("bin")));
    versions.filter(|bin| bin.join("initdb").exists()).max()
}

/// A PostgreSQL server of our own on a free port, gone when dropped.
pub struct Cluster {
    dir: PathBuf,
    bin: PathBuf,
    pub url: String,
}

impl Cluster {
    pub fn start() -> Outcome<Self> {
        say("starting a temporary PostgreSQL");
        let bin = postgres_programs().ok_or("PostgreSQL is not installed")?;
        let dir = std::env::temp_dir().join(format!("wijzer-postgres-{}", std::process::id()));
        fs::create_dir_all(&dir).map_err(|e| format!("cannot make {}: {e}", dir.display()))?;
        if is_root()? {
            run(Command::new("chown").arg("postgres").arg(&dir))?;
        }
        let port = free_port()?;
        let cluster = Self { url: format!("postgres://postgres@127.0.0.1:{port}"), dir, bin };
        let data = cluster.data();
        output(cluster.program("initdb")?.args(["--auth=trust", "--encoding=UTF8", "--username=postgres"]).arg(&data))?;
        // Only the tests look at it, and it is thrown away: it need not survive a power cut.
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300"
        );
        let log = cluster.dir.join("log");
        output(
            cluster
                .program("pg_ctl")?
                .args(["start", "--wait", "-o", &options, "--pgdata"])
                .arg(&data)
                .arg("--log")
                .arg(log),
        )?;
        Ok(cluster)
    }

    fn data(&self) -> PathBuf {
        self.dir.join("data")
    }

    /// PostgreSQL refuses to run as root.
    fn program(&self, name: &str) -> Outcome<Command> {
        let path = self.bin.join(name);
        if !is_root()? {
            return Ok(Command::new(path));
        }
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(path).current_dir(&self.dir);
        Ok(command)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stop = self.program("pg_ctl").and_then(|mut pg_ctl| {
            output(pg_ctl.args(["stop", "--wait", "--mode=immediate", "--pgdata"]).arg(self.data()))
        });
        if let Err(why) = stop.map(drop).and_then(|()| fs::remove_dir_all(&self.dir).map_err(|e| e.to_string())) {
            eprintln!("xtask: {} may be left behind: {why}", self.dir.display());
        }
    }
}

fn is_root() -> Outcome<bool> {
    Ok(output(Command::new("id").arg("-u"))?.trim() == "0")
}

fn free_port() -> Outcome<u16> {
    let probe = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    probe.map(|address| address.port()).map_err(|e| format!("no free port: {e}"))
}

/// The packages of the journeys, exactly as the lock file names them.
pub fn npm_packages() -> Outcome<PathBuf> {
    let end2end: &Path = &root().join("end2end");
    let (lock, installed) = (end2end.join("package-lock.json"), end2end.join("node_modules/.package-lock.json"));
    let age = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).ok();
    if age(&installed).is_none() || age(&installed) < age(&lock) {
        say("installing the packages of the journeys");
        run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(end2end))?;
    }
    Ok(end2end.to_owned())
}
