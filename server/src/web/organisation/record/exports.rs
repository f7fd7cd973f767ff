//! Files of the record. Making one is a deed: it is written down, and where names are in it, the people can see that.

use super::{Desk, open};
use crate::{
    dossier::{
        export::{Export, Format, What},
        store,
    },
    organisations, paper,
    storage::Millis,
    web::{
        dates,
        form::Form,
        respond::{Answer, Refused, Sheet, download},
        state::App,
        visit::Member,
    },
};
use app::{
    document::Area,
    pages::organisation::{
        Pick,
        record::exports::{self as page, Exports, Read},
    },
    paths, t,
    text::{Lang, say},
};
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use serde::Deserialize;

/// `?dag=2026-11-24`: the record of that day.
#[derive(Debug, Default, Deserialize)]
pub struct OfDay {
    #[serde(default, rename = "dag")]
    day: String,
}

/// `GET /organisatie/{org}/dossier/lezen`: the same words as the PDF, without names.
pub async fn read(State(app): State<App>, member: Member, Path(org): Path<String>, Query(of): Query<OfDay>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let today = dates::today(desk.now);
    let day = of.day.parse::<Date>().ok().filter(|day| *day <= today).unwrap_or(today);
    let told = desk.tell(&mut conn, day, false).await?;
    drop(conn);
    let document = desk.report(&told, &desk.provenance(&told));
    let page =
        Read { org: desk.id(), is_owner: desk.is_owner(), day: day.to_string(), today: today.to_string(), document };
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_read(lang, desk.id())), page)
}

/// `GET /organisatie/{org}/dossier/bestanden`
pub async fn form(State(app): State<App>, member: Member, Path(org): Path<String>) -> Answer {
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let log = store::exports(&mut conn, desk.org.id).await?;
    drop(conn);
    let page = desk.exports(&Form::default(), log, (None, None));
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::record_exports(lang, desk.id())), page)
}

/// `POST /organisatie/{org}/dossier/bestanden`
pub async fn make(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&["what", "format", "day", "names"])?;
    let mut conn = app.db.read().await?;
    let desk = open(&app, &mut conn, &member, &org).await?;
    let (what, format, day, wrong) = desk.wish(&form);
    let (Some(what), Some(format), Some(day)) = (what, format, day) else {
        let log = store::exports(&mut conn, desk.org.id).await?;
        drop(conn);
        let sheet = Sheet::private(Area::Organisation, |lang| paths::record_exports(lang, desk.id())).refused();
        return app.page(&member.visit, sheet, desk.exports(&form, log, wrong));
    };
    let has_names = desk.is_owner() && what.has_people() && form.get("names") == "yes";
    let told = desk.tell(&mut conn, day, has_names).await?;
    drop(conn);
    let provenance = desk.provenance(&told);
    let export = Export {
        at: desk.now,
        by_role: desk.keeper.key().to_owned(),
        by: None,
        what,
        format,
        day,
        version: i64::try_from(told.record.version).unwrap_or(i64::MAX),
        has_names,
        sha256: provenance.sha256.clone(),
    };
    let mut tx = app.db.begin().await?;
    store::put_export(&mut tx, desk.org.id, app.ids.next(desk.now), desk.person, &export).await?;
    if what.has_people() && desk.is_owner() {
        let today = dates::today(desk.now).to_string();
        organisations::store::insert_look(&mut tx, desk.org.id, &today, desk.person, true).await?;
    }
    tx.commit().await?;
    let made_at = desk.now;
    let bytes = tokio::task::spawn_blocking(move || draw(&desk, &told, &provenance, what, format, made_at)).await;
    let bytes = bytes.map_err(|_| Refused::Broken)?.ok_or(Refused::Broken)?;
    Ok(download(format.media_type(), &name(member.visit.lang, what, format, day), bytes))
}

/// The bytes of a file.
fn draw(
    desk: &Desk,
    told: &super::told::Told,
    provenance: &super::report::Provenance,
    what: What,
    format: Format,
    made_at: Millis,
) -> Option<Vec<u8>> {
    let fault = |error: &dyn std::fmt::Display| tracing::error!(%error, "an export cannot be made");
    let document = || match what {
        What::Record | What::Register => desk.report(told, provenance),
        What::Council => desk.council_pack(provenance),
        What::Rules => desk.poster(told, provenance),
    };
    match format {
        Format::Pdf => paper::pdf::draw(&document()).inspect_err(|error| fault(error)).ok(),
        Format::Json => told.bytes(desk).inspect_err(|error| fault(error)).ok(),
        Format::Csv => paper::sheet::csv(&desk.register(told, provenance)),
        Format::Xlsx => {
            paper::sheet::xlsx(made_at, &[desk.register(told, provenance)]).inspect_err(|error| fault(error)).ok()
        }
    }
}

/// "dossier-2026-11-24.pdf"
fn name(lang: Lang, what: What, format: Format, day: Date) -> String {
    format!("{}-{day}.{}", say(lang, &format!("record-file-{}", what.key()), &[]), format.key())
}

impl Desk {
    /// What was asked for, and a sentence for what is wrong with it.
    #[expect(clippy::type_complexity, reason = "three wishes and two sentences")]
    fn wish(&self, form: &Form) -> (Option<What>, Option<Format>, Option<Date>, (Option<String>, Option<String>)) {
        let what: Option<What> = form.get("what").parse().ok().filter(|what: &What| self.may(*what));
        let format: Option<Format> = form.get("format").parse().ok();
        let format = format.filter(|format| what.is_some_and(|what| what.formats().contains(format)));
        let today = dates::today(self.now);
        let day = match form.get("day").trim() {
            "" => Some(today),
            day => day.parse::<Date>().ok().filter(|day| *day <= today),
        };
        let wrong = (
            (what.is_none() || format.is_none()).then(|| t!(self.lang, "record-export-not")),
            day.is_none().then(|| t!(self.lang, "record-export-future")),
        );
        (what, format, day, wrong)
    }

    /// A contact person makes no file with people in it.
    fn may(&self, what: What) -> bool {
        self.is_owner() || what != What::Register
    }

    fn exports(&self, form: &Form, log: Vec<Export>, (format, day): (Option<String>, Option<String>)) -> Exports {
        let pick = |group: &str, key: &'static str, chosen: &str| Pick {
            key: key.to_owned(),
            label: say(self.lang, &format!("record-{group}-{key}"), &[]),
            is_chosen: key == chosen,
        };
        let whats = What::ALL.into_iter().filter(|what| self.may(*what));
        Exports {
            org: self.id(),
            is_owner: self.is_owner(),
            whats: whats.map(|what| pick("export", what.key(), form.get("what"))).collect(),
            formats: Format::ALL.into_iter().map(|format| pick("format", format.key(), form.get("format"))).collect(),
            format_error: format,
            day: form.typed("day").with_error(day),
            has_names: form.get("names") == "yes",
            log: log.into_iter().map(|export| self.exported(&export)).collect(),
        }
    }

    fn exported(&self, export: &Export) -> page::Export {
        let part = |group: &str, key: &str| say(self.lang, &format!("record-{group}-{key}"), &[]);
        let mut what = vec![
            part("export", export.what.key()),
            part("format", export.format.key()),
            t!(self.lang, "record-of-day", date = dates::civil(self.lang, export.day)),
            t!(self.lang, "record-version-line", n = export.version),
        ];
        if export.has_names {
            what.push(t!(self.lang, "record-export-with-names"));
        }
        page::Export {
            day: dates::day_and_time(self.lang, export.at),
            by: self.keeper_words(export.by.as_deref(), &export.by_role),
            what: what.join(", "),
            hash: export.sha256.clone(),
        }
    }
}
