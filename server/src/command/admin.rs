//! `wijzer admin create`: an operator, from the command line.

use super::{CommandError, database};
use crate::{
    accounts::{
        self, Email, LearnerId, Name, PersonId,
        password::{Hasher, Password},
        store,
    },
    config::Config,
    storage::{Ids, Millis},
};
use app::text::Lang;
use std::io::{BufRead, IsTerminal, Write};

/// Makes someone an operator: the confirmed account of this address, or a new one. The password is asked for, or read from
/// the input when that is no terminal.
pub async fn create(config: &Config, email: &str, name: Option<&str>) -> Result<(), CommandError> {
    let wrong = |what: &str, refusal: accounts::Refusal| CommandError::Other(format!("{what}: {refusal:?}"));
    let email: Email = email.parse().map_err(|refusal| wrong("--email", refusal))?;
    let db = database(config).await?;
    let now = Millis::now();
    let known = store::confirmed(&mut db.read().await?, email.as_str()).await?;
    let mut hash = None;
    let name: Name = name.unwrap_or("Beheerder").parse().map_err(|refusal| wrong("--name", refusal))?;
    if known.is_none() {
        let password = Password::new(&ask_password()?, &[name.as_str(), email.as_str()]).map_err(|refusal| {
            CommandError::Other(format!("the password: {refusal:?}; at least 15 characters, not easy to guess"))
        })?;
        hash = Some(Hasher::new().hash(password).await.map_err(|e| CommandError::Other(e.to_string()))?);
    }
    let ids = Ids::of_node(config.node);
    let mut tx = db.begin().await?;
    let person = match known {
        Some(person) => person,
        None => {
            let person = PersonId(ids.next(now));
            store::insert_person(&mut tx, person, &name, &email, hash.as_deref(), Lang::Nl, now).await?;
            store::confirm_email(&mut tx, person, email.as_str(), now).await?;
            store::insert_learner(&mut tx, LearnerId(ids.next(now)), Some(person), now).await?;
            person
        }
    };
    store::insert_operator(&mut tx, person, "command line", now).await?;
    tx.commit().await?;
    db.close().await;
    println!("{} runs the platform now. Sign in at {}/inloggen", email.as_str(), config.public_url);
    Ok(())
}

fn ask_password() -> Result<String, CommandError> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        eprint!("Password (at least 15 characters; it is shown while you type): ");
        std::io::stderr().flush().ok();
    }
    let mut line = String::new();
    stdin.lock().read_line(&mut line).map_err(|e| CommandError::Other(format!("cannot read the password: {e}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
