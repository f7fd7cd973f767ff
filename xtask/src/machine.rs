//! What a bare machine lacks: a browser, a database server, the packages of the journeys.

use crate::shell::{Outcome, output, root, run, say};
use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

/// Installs Debian's packages for the programs that are missing; says which when it may not. A Node.js that is too old is
/// left alone, and the first thing that is said.
pub fn ready() -> Outcome {
    node_is_new_enough()?;
    install_missing(&[
        ("chromium", chromium().is_none()),
        ("postgresql", postgres_programs().is_none()),
        ("nodejs", version_of("node").is_none()),
        ("npm", version_of("npm").is_none()),
    ])?;
    node_is_new_enough()
}

/// The same for measuring: what makes the load.
pub fn ready_to_measure() -> Outcome {
    install_missing(&[("wrk", Command::new("wrk").output().is_err())])
}

fn install_missing(packages: &[(&'static str, bool)]) -> Outcome {
    let missing: Vec<&str> =
        packages.iter().filter_map(|(package, is_missing)| is_missing.then_some(*package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let (all, list) = (missing.join(" and "), missing.join(" "));
    say(&format!("installing {all}"));
    let install = apt("update").and_then(|()| apt(&format!("install --yes --no-install-recommends {list}")));
    install.map_err(|why| format!("this needs {all}; install them yourself ({why})"))
}

/// What a program says its version is; nothing when there is no such program.
fn version_of(program: &str) -> Option<String> {
    output(Command::new(program).arg("--version")).ok().map(|version| version.trim().to_owned())
}

fn node_is_new_enough() -> Outcome {
    match version_of("node") {
        Some(version) if !runs_the_journeys(&version) => {
            Err(format!("the journeys need Node.js 20.19+, 22.16+ or 24+, and `node` is {version}"))
        }
        _ => Ok(()),
    }
}

/// What `end2end/package-lock.json` asks of Node.js, all packages together.
fn runs_the_journeys(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.').map_while(|number| number.parse::<u32>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 16,
        (Some(major), _) => major >= 24,
        _ => false,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        for good in ["v20.19.0", "v20.20.2", "v22.16.0", "v24.0.0", "v25.1.0-nightly"] {
            assert!(runs_the_journeys(good), "{good}");
        }
        for old in ["v18.20.4", "v20.18.3", "v21.7.3", "v22.12.0", "v23.11.0", "", "node"] {
            assert!(!runs_the_journeys(old), "{old}");
        }
    }
}
