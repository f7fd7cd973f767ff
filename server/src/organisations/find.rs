//! Finding colleagues by a part of their name.

use super::{Colleague, OrgId, store};
use crate::storage::{Linked, Result};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many people are looked at in one go, at most.
const AT_ONCE: i64 = 1_000;

/// What someone is looked for by.
#[derive(Clone, Debug, Default)]
pub struct Words(Vec<String>);

impl Words {
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(folded(typed).split_whitespace().take(10).map(str::to_owned).collect())
    }

    /// Whether every word is in this name, in whatever case and with or without accents.
    #[must_use]
    pub fn are_in(&self, name: &str) -> bool {
        let name = folded(name);
        self.0.iter().all(|word| name.contains(word))
    }
}

fn folded(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// People that are wanted, by name, from after this one; at most so many. Where everyone is wanted no more are read than that;
/// whoever is hard to find is looked for among more and more at once.
pub async fn find(
    db: &mut impl Linked,
    org: OrgId,
    is_wanted: impl Fn(&Colleague) -> bool + Send,
    after: (&str, i64),
    most: usize,
) -> Result<Vec<Colleague>> {
    let (mut found, mut after) = (Vec::new(), (after.0.to_owned(), after.1));
    let mut at_once = i64::try_from(most).unwrap_or(AT_ONCE).min(AT_ONCE);
    loop {
        let some = store::colleagues(db, org, (&after.0, after.1), at_once).await?;
        at_once = (at_once * 4).min(AT_ONCE);
        let Some(last) = some.last() else { return Ok(found) };
        after = (last.name.clone(), last.id);
        found.extend(some.into_iter().filter(&is_wanted).take(most - found.len()));
        if found.len() == most {
            return Ok(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_any_part_of_it_as_people_type() {
        for typed in ["özlem", "Ozlem", "mül", "  MÜLLER ÖZ", ""] {
            assert!(Words::of(typed).are_in("Özlem Müller"), "{typed}");
        }
        assert!(!Words::of("özlem de").are_in("Özlem Müller"));
    }
}
