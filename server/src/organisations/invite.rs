//! Inviting a list of people: comparing it with who is there, and writing down who is not.

use super::{OrgId, roster::Row, store};
use crate::storage::{Linked, Millis, Result, Tx};
use app::text::Lang;
use std::collections::HashMap;

/// What a list would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub new: Vec<Row>,
    /// Invited before, under another name.
    pub changed: Vec<Row>,
    /// Invited before, or joined already.
    pub unchanged: usize,
    pub refused: Vec<Row>,
}

/// Compares a list with the people and the invitations of an organisation. Writes nothing.
pub async fn compare(db: &mut impl Linked, org: OrgId, rows: Vec<Row>) -> Result<Compared> {
    let members = store::member_emails(db, org).await?;
    let invited: HashMap<String, String> = store::invited_names(db, org).await?.into_iter().collect();
    let mut compared = Compared::default();
    for row in rows {
        if row.problem.is_some() {
            compared.refused.push(row);
        } else if members.contains(&row.email) {
            compared.unchanged += 1;
        } else {
            match invited.get(&row.email) {
                None => compared.new.push(row),
                Some(name) if *name == row.name => compared.unchanged += 1,
                Some(_) => compared.changed.push(row),
            }
        }
    }
    Ok(compared)
}

/// Writes the new and the changed down; their letters follow, in this language.
pub async fn invite(tx: &mut Tx, org: OrgId, compared: &Compared, lang: Lang, now: Millis) -> Result<()> {
    for row in compared.new.iter().chain(&compared.changed) {
        store::put_invitation(tx, org, &row.email, &row.name, lang, now).await?;
    }
    Ok(())
}
