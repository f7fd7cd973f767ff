//! **Codes on paper**, for people without an address.
//!
//! Someone who has no e-mail gets an account from an employer, and a card with a code. Who makes the code has read it, so a code
//! alone may never open what somebody learned. These decisions follow:
//!
//! * At the first use the holder chooses a password ([`take`]); from then on the code opens nothing without it. Until then the
//!   account is empty, and whoever uses the code first cannot do so unnoticed: the holder's own first time is then refused.
//! * A new code ([`renew`]) replaces the code and nothing else. The password stays, so an employer who makes a new code for
//!   someone stands before the same lock as before.
//! * Nobody can take the password away, for there is no mail to prove anything with. Who forgot it gets a fresh account, and the
//!   old one stays shut for the employer: it is [let go](let_go).
//! * No answer tells whether a code exists, or whether a password was chosen: an employer could read from that who signed in.
//! * A code is something one has, so the password may be shorter than where it is the only proof
//!   ([`SHORTEST_WITH_CODE`](super::password::SHORTEST_WITH_CODE)). It is still argon2, and a brake per code stands in front.
//! * The code dies when the account gets an address: then a password of the usual length and mail take over.

pub mod store;

use super::{LearnerId, Name, PersonId, TokenHash};
use crate::storage::{Ids, Millis, Result, Tx};
use app::text::Lang;
use rand::Rng;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// Crockford's 32: no I, L, O or U, so nothing on paper can be read in two ways.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Five bits each: 60 bits.
const LENGTH: usize = 12;
/// People read and type four at a time.
const GROUP: usize = 4;

/// A code of 60 bits, in one spelling. The database keeps only its SHA-256.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; LENGTH]);

impl Code {
    /// A code that nobody has.
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; LENGTH];
        rng.fill_bytes(&mut bytes);
        Self(bytes.map(|byte| ALPHABET[usize::from(byte % 32)]))
    }

    #[must_use]
    pub fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).into())
    }
}

/// As it stands on paper: `K0RF-7XQ2-9MPA`.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, letter) in self.0.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// In any case, with or without spaces and dashes; O is read as 0, and I and L as 1.
    fn from_str(text: &str) -> std::result::Result<Self, NotACode> {
        let written = text.chars().filter(|letter| letter.is_alphanumeric()).take(LENGTH + 1);
        let letters = written.map(|letter| match letter.to_ascii_uppercase() {
            'O' => Some(b'0'),
            'I' | 'L' => Some(b'1'),
            other => u8::try_from(other).ok().filter(|letter| ALPHABET.contains(letter)),
        });
        let letters = letters.collect::<Option<Vec<u8>>>().ok_or(NotACode)?;
        letters.try_into().map(Self).map_err(|_| NotACode)
    }
}

/// Text that is no [`Code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACode;

/// Who makes a code and may make a new one: the number of an organisation, of which this room knows nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Maker(pub i64);

/// Makes an account without an address, that this code will open.
pub async fn make(
    tx: &mut Tx,
    ids: &Ids,
    maker: Maker,
    name: &Name,
    lang: Lang,
    code: &Code,
    now: Millis,
) -> Result<PersonId> {
    let person = PersonId(ids.next(now));
    store::insert_person(tx, person, name, lang, now).await?;
    super::store::insert_learner(tx, LearnerId(ids.next(now)), Some(person), now).await?;
    store::insert(tx, person, maker, code.hash(), now).await?;
    Ok(person)
}

/// Puts a new code in the place of one that this maker made; the password stays. Says whether there was one.
pub async fn renew(tx: &mut Tx, maker: Maker, person: PersonId, code: &Code, now: Millis) -> Result<bool> {
    store::replace(tx, maker, person, code.hash(), now).await
}

/// Leaves a code to its holder alone: its maker can do nothing with it any more.
pub async fn let_go(tx: &mut Tx, maker: Maker, person: PersonId) -> Result<()> {
    store::forget_maker(tx, maker, person).await
}

/// The first use of a code: from now on it opens nothing without this password. `None` when nobody has the code, and when
/// somebody chose a password before; only one of two at the same moment can.
pub async fn take(tx: &mut Tx, code: TokenHash, password_hash: &str) -> Result<Option<(PersonId, LearnerId)>> {
    if !store::set_first_password(tx, code, password_hash).await? {
        return Ok(None);
    }
    let holder = store::holder(tx, code).await?;
    Ok(holder.map(|holder| (holder.person, holder.learner)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::testing::db_test;

    const NOW: Millis = Millis(1_795_000_000_000);
    const MAKER: Maker = Maker(7);

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let kept = code("K0RF-7XQ2-91PA");
        for typed in ["k0rf7xq291pa", " KORF 7XQ2 9IPA ", "korf–7xq2–9lpa", "K0RF.7XQ2.91PA"] {
            assert_eq!(code(typed), kept, "{typed}");
        }
        for bad in ["", "K0RF-7XQ2-91P", "K0RF-7XQ2-91PAA", "K0RF-7XQ2-91PU", "K0RF-7XQ2-91PÄ", &"A".repeat(100_000)] {
            assert_eq!(bad.parse::<Code>(), Err(NotACode), "{bad}");
        }
    }

    #[test]
    fn a_code_has_sixty_bits_survives_paper_and_hides_in_a_log() {
        assert_eq!(ALPHABET.len().ilog2() as usize * LENGTH, 60);
        let mut rng = rand::rng();
        let made: Vec<Code> = (0..200).map(|_| Code::random(&mut rng)).collect();
        for code in &made {
            assert_eq!(code.to_string().parse::<Code>().as_ref(), Ok(code));
            assert_eq!(code.to_string().len(), 14);
            assert_eq!(format!("{code:?}"), "Code(…)");
        }
        let used: std::collections::BTreeSet<u8> = made.iter().flat_map(|code| code.0).collect();
        assert_eq!(used.len(), ALPHABET.len(), "every letter comes up");
    }

    async fn made(tx: &mut Tx, code: &Code) -> PersonId {
        crate::organisations::store::insert(
            tx,
            crate::organisations::OrgId(MAKER.0),
            &"De Korenaar".parse().unwrap(),
            None,
            crate::organisations::Size::Under10,
            NOW,
        )
        .await
        .unwrap();
        make(tx, &Ids::of_node(0), MAKER, &"Hans".parse().unwrap(), Lang::Nl, code, NOW).await.unwrap()
    }

    db_test!(a_code_is_taken_once, |db| async move {
        let (card, other) = (code("K0RF-7XQ2-91PA"), code("K0RF-7XQ2-91PB"));
        let mut tx = db.begin().await.unwrap();
        let hans = made(&mut tx, &card).await;
        assert_eq!(take(&mut tx, other.hash(), "hash").await.unwrap(), None, "nobody has it");
        let taken = take(&mut tx, card.hash(), "mine").await.unwrap().expect("the first time");
        assert_eq!(taken.0, hans);
        assert_eq!(take(&mut tx, card.hash(), "of a boss").await.unwrap(), None);
        assert_eq!(store::holder(&mut tx, card.hash()).await.unwrap().unwrap().password_hash.as_deref(), Some("mine"));
    });

    db_test!(a_new_code_kills_the_old_one_and_keeps_the_password, |db| async move {
        let (card, new) = (code("K0RF-7XQ2-91PA"), code("9999-9999-9999"));
        let mut tx = db.begin().await.unwrap();
        let hans = made(&mut tx, &card).await;
        take(&mut tx, card.hash(), "mine").await.unwrap();
        assert!(!renew(&mut tx, Maker(8), hans, &new, NOW).await.unwrap(), "another employer");
        assert!(renew(&mut tx, MAKER, hans, &new, NOW).await.unwrap());
        assert!(store::holder(&mut tx, card.hash()).await.unwrap().is_none(), "the old one is dead");
        assert_eq!(take(&mut tx, new.hash(), "of a boss").await.unwrap(), None, "the password is still Hans's");
        assert_eq!(store::holder(&mut tx, new.hash()).await.unwrap().unwrap().password_hash.as_deref(), Some("mine"));
        let_go(&mut tx, MAKER, hans).await.unwrap();
        assert!(!renew(&mut tx, MAKER, hans, &card, NOW).await.unwrap(), "let go");
        assert!(store::holder(&mut tx, new.hash()).await.unwrap().is_some(), "and still Hans's");
    });
}
