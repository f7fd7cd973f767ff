//! Every setting, documented at its field: from a TOML file, and from the environment on top of it.
//!
//! The file is `--config FILE`, else `WIJZER_CONFIG`, else `wijzer.toml` in the data folder when it is there. A setting that
//! cannot be used stops the start with a sentence that names it.

use crate::mail::deliver::Postman;
use ipnet::IpNet;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::{
    fs,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

/// The settings of an installation.
#[derive(Debug)]
pub struct Config {
    /// `WIJZER_ADDR`: where to listen. Default `127.0.0.1:3000`.
    pub addr: SocketAddr,
    /// `WIJZER_DATA`: the folder for the database, made when it is not there. Default `data`.
    pub data: PathBuf,
    /// `WIJZER_DATABASE_URL`: `sqlite:PATH` or `postgres://user:password@host/name`. Default `wijzer.db` in the data folder.
    pub database_url: SecretString,
    /// `WIJZER_PUBLIC_URL`: how people reach it, for links in mails. Default `http://` and the address listened on.
    pub public_url: String,
    /// `WIJZER_NAME`: the name on the building. Default `Wijzer`.
    pub name: String,
    /// `WIJZER_CONTACT`: the address for help. Default `hulp@wijzer.example`.
    pub contact: String,
    /// `WIJZER_SMTP_URL`: `smtps://user:password@host:465`. Without it, mail waits in the outbox.
    pub postman: Option<Postman>,
    /// `WIJZER_MAIL_FROM`: the sender of mails. Default the name and the address for help.
    pub mail_from: String,
    /// `WIJZER_TRUSTED_PROXIES`: addresses or networks whose `X-Forwarded-For` is believed, with commas. Default none.
    pub trusted_proxies: Vec<IpNet>,
    /// `WIJZER_NODE`: 0 to 63, another for each server on one database. Default 0.
    pub node: u8,
}

/// What a file or the environment says; nothing is required.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    addr: Option<String>,
    data: Option<String>,
    database_url: Option<SecretString>,
    public_url: Option<String>,
    name: Option<String>,
    contact: Option<String>,
    smtp_url: Option<SecretString>,
    mail_from: Option<String>,
    trusted_proxies: Option<String>,
    node: Option<Number>,
}

/// A number as a file may write it: bare, or in quotes as the environment does.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Number {
    Bare(i64),
    Quoted(String),
}

impl Number {
    fn read(self) -> Option<u8> {
        match self {
            Self::Bare(number) => u8::try_from(number).ok(),
            Self::Quoted(text) => text.parse().ok(),
        }
    }
}

/// A sentence that names the setting and says what it should be.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct WrongSetting(String);

impl WrongSetting {
    fn new(name: &str, should: &str) -> Self {
        Self(format!("{name} {should}"))
    }
}

impl Config {
    /// Reads the settings of this process.
    ///
    /// # Errors
    /// [`WrongSetting`].
    pub fn read(file: Option<&Path>) -> Result<Self, WrongSetting> {
        Self::from(file, &|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn from(file: Option<&Path>, env: &dyn Fn(&str) -> Option<String>) -> Result<Self, WrongSetting> {
        let named = file.map(Path::to_owned).or_else(|| env("WIJZER_CONFIG").map(PathBuf::from));
        let data = env("WIJZER_DATA");
        let found = named.or_else(|| {
            let beside_the_data = Path::new(data.as_deref().unwrap_or("data")).join("wijzer.toml");
            beside_the_data.exists().then_some(beside_the_data)
        });
        let said = match &found {
            Some(path) => Said::from_file(path)?,
            None => Said::default(),
        };
        said.under(env).into_config()
    }
}

impl Said {
    fn from_file(path: &Path) -> Result<Self, WrongSetting> {
        let unreadable = |why: String| WrongSetting(format!("{}: {why}", path.display()));
        let text = fs::read_to_string(path).map_err(|e| unreadable(e.to_string()))?;
        toml::from_str(&text).map_err(|e| unreadable(e.to_string()))
    }

    /// The environment wins.
    fn under(self, env: &dyn Fn(&str) -> Option<String>) -> Self {
        let secret = |name: &str| env(name).map(SecretString::from);
        Self {
            addr: env("WIJZER_ADDR").or(self.addr),
            data: env("WIJZER_DATA").or(self.data),
            database_url: secret("WIJZER_DATABASE_URL").or(self.database_url),
            public_url: env("WIJZER_PUBLIC_URL").or(self.public_url),
            name: env("WIJZER_NAME").or(self.name),
            contact: env("WIJZER_CONTACT").or(self.contact),
            smtp_url: secret("WIJZER_SMTP_URL").or(self.smtp_url),
            mail_from: env("WIJZER_MAIL_FROM").or(self.mail_from),
            trusted_proxies: env("WIJZER_TRUSTED_PROXIES").or(self.trusted_proxies),
            node: env("WIJZER_NODE").map(Number::Quoted).or(self.node),
        }
    }

    fn into_config(self) -> Result<Config, WrongSetting> {
        let addr = self.addr.unwrap_or_else(|| "127.0.0.1:3000".into());
        let addr: SocketAddr = addr
            .parse()
            .map_err(|_| WrongSetting::new("WIJZER_ADDR", "is not an address with a port, such as 127.0.0.1:3000"))?;
        let data = PathBuf::from(self.data.unwrap_or_else(|| "data".into()));
        let database_url =
            self.database_url.unwrap_or_else(|| format!("sqlite:{}", data.join("wijzer.db").display()).into());
        let scheme = database_url.expose_secret().split(':').next().unwrap_or_default();
        if !["sqlite", "postgres", "postgresql"].contains(&scheme) {
            return Err(WrongSetting::new("WIJZER_DATABASE_URL", "does not start with sqlite: or postgres:"));
        }
        let public_url = self.public_url.unwrap_or_else(|| format!("http://{addr}"));
        let public_url = public_url.trim_end_matches('/').to_owned();
        let is_url = public_url.split_once("://").is_some_and(|(scheme, host)| {
            ["http", "https"].contains(&scheme) && !host.is_empty() && !host.contains(['/', '?', '#', '@', ' '])
        });
        if !is_url {
            return Err(WrongSetting::new(
                "WIJZER_PUBLIC_URL",
                "is not an address such as https://wijzer.example, without a path",
            ));
        }
        let name = self.name.unwrap_or_else(|| "Wijzer".into());
        let contact = self.contact.unwrap_or_else(|| "hulp@wijzer.example".into());
        if contact.parse::<crate::accounts::Email>().is_err() {
            return Err(WrongSetting::new("WIJZER_CONTACT", "is not an e-mail address"));
        }
        let mail_from = self.mail_from.unwrap_or_else(|| format!("{name} <{contact}>"));
        let postman =
            self.smtp_url.map(|url| Postman::new(url.expose_secret(), &mail_from)).transpose().map_err(WrongSetting)?;
        let proxy = |text: &str| {
            let text = text.trim();
            text.parse::<IpNet>().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
        };
        let proxies = self.trusted_proxies.unwrap_or_default();
        let trusted_proxies: Option<Vec<IpNet>> =
            proxies.split(',').filter(|text| !text.trim().is_empty()).map(proxy).collect();
        let trusted_proxies = trusted_proxies.ok_or_else(|| {
            WrongSetting::new(
                "WIJZER_TRUSTED_PROXIES",
                "holds something that is no address or network, such as 10.0.0.0/8",
            )
        })?;
        let node = self.node.map_or(Some(0), Number::read).filter(|node| *node < 64);
        let node = node.ok_or_else(|| WrongSetting::new("WIJZER_NODE", "is not a number from 0 to 63"))?;
        Ok(Config { addr, data, database_url, public_url, name, contact, postman, mail_from, trusted_proxies, node })
    }
}

impl Config {
    /// Whether cookies can be `Secure`: over https, and on this very machine, which browsers trust too.
    #[must_use]
    pub fn has_secure_cookies(&self) -> bool {
        self.public_url.starts_with("https:") || self.has_local_url()
    }

    /// Whether nobody on another machine gets here.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.addr.ip().is_loopback() && self.has_local_url()
    }

    fn has_local_url(&self) -> bool {
        let host = self.public_url.split_once("://").map_or("", |(_, host)| host);
        let is_port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let host = host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(host, _)| host);
        ["localhost", "127.0.0.1", "[::1]"].contains(&host)
    }

    /// The settings as the operator may see them: nothing secret.
    #[must_use]
    pub fn shown(&self) -> Vec<(String, String)> {
        let engine = self.database_url.expose_secret().split(':').next().unwrap_or_default();
        let mail = if self.postman.is_some() { "smtp" } else { "–" };
        let proxies: Vec<String> = self.trusted_proxies.iter().map(ToString::to_string).collect();
        let proxies = if proxies.is_empty() { "–".to_owned() } else { proxies.join(", ") };
        [
            ("WIJZER_ADDR", self.addr.to_string()),
            ("WIJZER_DATA", self.data.display().to_string()),
            ("WIJZER_DATABASE_URL", format!("{engine}:…")),
            ("WIJZER_PUBLIC_URL", self.public_url.clone()),
            ("WIJZER_NAME", self.name.clone()),
            ("WIJZER_CONTACT", self.contact.clone()),
            ("WIJZER_SMTP_URL", mail.to_owned()),
            ("WIJZER_MAIL_FROM", self.mail_from.clone()),
            ("WIJZER_TRUSTED_PROXIES", proxies),
            ("WIJZER_NODE", self.node.to_string()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(settings: &[(&str, &str)]) -> Result<Config, WrongSetting> {
        let find = |name: &str| settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let env = |name: &str| find(name).or_else(|| (name == "WIJZER_DATA").then(|| "no-such-folder".to_owned()));
        Config::from(None, &env)
    }

    #[test]
    fn without_settings_everything_has_a_default() {
        let config = with(&[]).unwrap();
        assert_eq!(config.addr.to_string(), "127.0.0.1:3000");
        assert_eq!(config.public_url, "http://127.0.0.1:3000");
        assert!(config.database_url.expose_secret().starts_with("sqlite:no-such-folder"));
        assert!(config.has_secure_cookies());
    }

    #[test]
    fn a_wrong_setting_is_named() {
        for (name, value) in [
            ("WIJZER_ADDR", "3000"),
            ("WIJZER_DATABASE_URL", "mysql://a/b"),
            ("WIJZER_PUBLIC_URL", "wijzer.example"),
            ("WIJZER_PUBLIC_URL", "https://wijzer.example/pad"),
            ("WIJZER_CONTACT", "hulp"),
            ("WIJZER_SMTP_URL", "mail.example"),
            ("WIJZER_TRUSTED_PROXIES", "10.0.0.0/8, thuis"),
            ("WIJZER_NODE", "64"),
        ] {
            let wrong = with(&[(name, value)]).unwrap_err();
            assert!(wrong.to_string().starts_with(name), "{wrong}");
        }
    }

    #[test]
    fn a_file_is_read_and_the_environment_wins() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("wijzer.toml");
        fs::write(&path, "name = \"Bakkers leren\"\naddr = \"127.0.0.1:1\"\n").unwrap();
        let env = |name: &str| (name == "WIJZER_ADDR").then(|| "127.0.0.1:2".to_owned());
        let config = Config::from(Some(&path), &env).unwrap();
        assert_eq!((config.name.as_str(), config.addr.port()), ("Bakkers leren", 2));
        for (node, number) in [("7", Some(7)), ("\"7\"", Some(7)), ("64", None), ("\"zeven\"", None), ("300", None)] {
            fs::write(&path, format!("node = {node}\n")).unwrap();
            match Config::from(Some(&path), &env) {
                Ok(config) => assert_eq!(Some(config.node), number, "{node}"),
                Err(wrong) => assert!(number.is_none() && wrong.to_string().starts_with("WIJZER_NODE"), "{wrong}"),
            }
        }
        fs::write(&path, "kleur = \"rood\"\n").unwrap();
        assert!(Config::from(Some(&path), &env).unwrap_err().to_string().contains("kleur"));
    }

    #[test]
    fn cookies_are_secure_where_browsers_allow_it() {
        let secure = |url| with(&[("WIJZER_PUBLIC_URL", url)]).unwrap().has_secure_cookies();
        for url in ["https://wijzer.example", "http://localhost:3000", "http://[::1]:3000", "http://[::1]"] {
            assert!(secure(url), "{url}");
        }
        assert!(!secure("http://192.168.1.5:3000") && !secure("http://[2001:db8::1]"));
    }

    #[test]
    fn local_is_where_nobody_else_gets() {
        let local = |addr, url| with(&[("WIJZER_ADDR", addr), ("WIJZER_PUBLIC_URL", url)]).unwrap().is_local();
        assert!(local("127.0.0.1:3000", "http://localhost:3000") && local("[::1]:3000", "http://[::1]:3000"));
        assert!(!local("0.0.0.0:3000", "http://localhost:3000"));
        assert!(!local("127.0.0.1:3000", "https://wijzer.example"), "behind a proxy");
    }

    #[test]
    fn nothing_secret_is_shown() {
        let config = with(&[
            ("WIJZER_DATABASE_URL", "postgres://wijzer:geheim@db/wijzer"),
            ("WIJZER_SMTP_URL", "smtps://wijzer:geheim@mail.example:465"),
        ])
        .unwrap();
        assert!(!format!("{:?} {config:?}", config.shown()).contains("geheim"));
        let from = ("WIJZER_MAIL_FROM".to_owned(), "Wijzer <hulp@wijzer.example>".to_owned());
        assert!(config.shown().contains(&from));
    }
}
