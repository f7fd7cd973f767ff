//! Sending letters through a mail server.

use super::store::{self, Posted};
use crate::storage::{Db, Millis, Result};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

/// How long a letter belongs to whoever took it: longer than the slowest mail server needs. A machine that stopped in
/// between did not send it, and then it is due again.
const CLAIM: i64 = 10 * Millis::MINUTE;
/// After the first failure one minute, then twice as long each time, at most a day.
const FIRST_WAIT: i64 = Millis::MINUTE;

/// The way out.
#[derive(Clone)]
pub struct Postman {
    smtp: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl std::fmt::Debug for Postman {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Postman").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Postman {
    /// From an address like `smtps://user:password@mail.example:465` and a sender like `Wijzer <hallo@wijzer.example>`.
    ///
    /// # Errors
    /// A sentence that says which of the two is wrong.
    pub fn new(url: &str, from: &str) -> std::result::Result<Self, String> {
        let smtp = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "WIJZER_SMTP_URL is not an address like smtps://user:password@mail.example:465".to_owned())?
            .timeout(Some(std::time::Duration::from_secs(20)))
            .build();
        let from = from
            .parse()
            .map_err(|_| "WIJZER_MAIL_FROM is not a sender like Wijzer <hallo@wijzer.example>".to_owned())?;
        Ok(Self { smtp, from })
    }

    async fn send(&self, letter: &Posted) -> std::result::Result<(), String> {
        let to: Mailbox = letter.recipient.parse().map_err(|_| "not an address".to_owned())?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|e| e.to_string())?;
        self.smtp.send(message).await.map(drop).map_err(|e| e.to_string())
    }
}

/// Sends the letter that should go out first; `false` when none is due. A letter that fails is tried again later; a letter
/// that went out is marked at once, so it goes out twice only when the machine stops in between.
///
/// # Errors
/// When the database fails.
pub async fn next(db: &Db, postman: &Postman, now: Millis) -> Result<bool> {
    let Some(letter) = store::due(&mut db.read().await?, now).await? else { return Ok(false) };
    let mut tx = db.begin().await?;
    let is_ours = store::claim(&mut tx, letter.id, now, now.plus(CLAIM)).await?;
    tx.commit().await?;
    if !is_ours {
        return Ok(true);
    }
    let sent = postman.send(&letter).await;
    let mut tx = db.begin().await?;
    match sent {
        Ok(()) => store::mark_sent(&mut tx, letter.id, now).await?,
        Err(why) => {
            tracing::warn!(letter = letter.id, %why, "a letter could not be sent");
            let wait = FIRST_WAIT.saturating_mul(1 << letter.attempts.clamp(0, 11)).min(Millis::DAY);
            store::mark_failed(&mut tx, letter.id, &why, now.plus(wait)).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        accounts::{self, PersonId},
        mail::Letter,
        storage::testing::db_test,
    };
    use app::text::Lang;
    use tokio::{
        io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
        net::{TcpListener, TcpStream},
        sync::mpsc,
    };

    const NOW: Millis = Millis(1_795_000_000_000);

    /// A mail server; gives every letter that it took.
    async fn mail_server() -> (String, mpsc::UnboundedReceiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (taken, letters) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(take(socket, taken.clone()));
            }
        });
        (url, letters)
    }

    async fn take(socket: TcpStream, taken: mpsc::UnboundedSender<String>) {
        let (reader, mut writer) = socket.into_split();
        let mut lines = BufReader::new(reader).lines();
        let (mut heard, mut in_data) = (String::new(), false);
        writer.write_all(b"220 test\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            heard.push_str(&line);
            heard.push('\n');
            let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
                "." => {
                    in_data = false;
                    taken.send(std::mem::take(&mut heard)).unwrap();
                    b"250 taken\r\n"
                }
                _ if in_data => continue,
                "DATA" => {
                    in_data = true;
                    b"354 go on\r\n"
                }
                "QUIT" => return,
                _ => b"250 fine\r\n",
            };
            writer.write_all(answer).await.unwrap();
        }
    }

    async fn post(db: &Db) {
        let (person, name, email) = (PersonId(1), "Amina".parse().unwrap(), "amina@bakkerij.example".parse().unwrap());
        let letter = Letter {
            to: "amina@bakkerij.example".into(),
            lang: Lang::Nl,
            subject: "Welkom, één keer".into(),
            body: "Dag Amina".into(),
        };
        let mut tx = db.begin().await.unwrap();
        accounts::store::insert_person(&mut tx, person, &name, &email, None, Lang::Nl, NOW).await.unwrap();
        store::post(&mut tx, 1, person, &letter, NOW).await.unwrap();
        tx.commit().await.unwrap();
    }

    db_test!(a_letter_goes_out_once, |db| async move {
        post(&db).await;
        let (url, mut letters) = mail_server().await;
        let postman = Postman::new(&url, "Wijzer <hallo@wijzer.example>").unwrap();
        // Two servers on one database see it at the same moment.
        let (one, other) = tokio::join!(next(&db, &postman, NOW), next(&db, &postman, NOW));
        assert!(one.unwrap() | other.unwrap());
        let heard = letters.recv().await.unwrap();
        assert!(heard.contains("RCPT TO:<amina@bakkerij.example>") && heard.contains("Dag Amina"), "{heard}");
        assert!(letters.try_recv().is_err(), "sent twice");
        assert_eq!(store::waiting(&mut db.read().await.unwrap()).await.unwrap(), 0);
        assert!(!next(&db, &postman, NOW.plus(CLAIM)).await.unwrap());
    });

    db_test!(a_letter_whose_sender_stopped_half_way_is_due_again, |db| async move {
        post(&db).await;
        let mut tx = db.begin().await.unwrap();
        assert!(store::claim(&mut tx, 1, NOW, NOW.plus(CLAIM)).await.unwrap());
        assert!(!store::claim(&mut tx, 1, NOW, NOW.plus(CLAIM)).await.unwrap(), "it is somebody else's");
        assert!(store::due(&mut tx, NOW.plus(CLAIM - 1)).await.unwrap().is_none());
        assert!(store::due(&mut tx, NOW.plus(CLAIM)).await.unwrap().is_some());
    });

    db_test!(a_letter_that_fails_is_tried_again_later, |db| async move {
        post(&db).await;
        // Nobody listens on port 1.
        let postman = Postman::new("smtp://127.0.0.1:1", "hallo@wijzer.example").unwrap();
        next(&db, &postman, NOW).await.unwrap();
        let mut conn = db.read().await.unwrap();
        assert!(store::due(&mut conn, NOW).await.unwrap().is_none(), "not at once");
        let later = store::due(&mut conn, NOW.plus(FIRST_WAIT)).await.unwrap().unwrap();
        assert_eq!((later.attempts, later.last_error.is_some()), (1, true));
    });

    #[test]
    fn a_wrong_setting_is_named() {
        assert!(Postman::new("mail.example", "a@b.nl").unwrap_err().contains("WIJZER_SMTP_URL"));
        assert!(Postman::new("smtp://mail.example", "nobody").unwrap_err().contains("WIJZER_MAIL_FROM"));
    }
}
