//! R1, the limit of a page: bare axum, rusqlite on a connection per thread, the page written into one `String`.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Html,
    routing::get,
};
use bench::{ANSWERS, BEHIND, COURSE, ENROLMENT, Mine, NOTES, Settings, VIEWER, now, token_hash, write_page};
use rusqlite::{Connection, OpenFlags, OptionalExtension, Result, params};
use std::{cell::OnceCell, sync::Arc};

thread_local! {
    static READER: OnceCell<Connection> = const { OnceCell::new() };
}

#[tokio::main]
async fn main() {
    let settings = Arc::new(Settings::from_args());
    let path = format!("/leren/{}/{}", settings.course, settings.lesson);
    let listener = tokio::net::TcpListener::bind(settings.address).await.expect("a free address");
    let router = Router::new().route(&path, get(lesson)).with_state(settings);
    axum::serve(listener, router).await.expect("serving");
}

async fn lesson(
    State(settings): State<Arc<Settings>>,
    headers: HeaderMap,
) -> std::result::Result<Html<String>, StatusCode> {
    let token = token_hash(&headers).ok_or(StatusCode::FORBIDDEN)?;
    let mine = READER.with(|reader| read(reader.get_or_init(|| open(&settings.database)), &settings, &token));
    let mine = mine.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?.ok_or(StatusCode::FORBIDDEN)?;
    Ok(Html(write_page(&settings, &mine)))
}

fn open(path: &str) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .expect("the database")
}

fn read(db: &Connection, settings: &Settings, token: &[u8]) -> Result<Option<Mine>> {
    let viewer: Option<(i64, Option<String>, String, Option<i64>)> = db
        .prepare_cached(VIEWER)?
        .query_row(params![token, now()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((learner, _, name, _)) = viewer else { return Ok(None) };
    let course: i64 = db.prepare_cached(COURSE)?.query_row([&settings.course], |row| row.get(0))?;
    db.prepare_cached(ENROLMENT)?.query_row([learner, course], |row| {
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, Option<i64>>(1)?,
            row.get::<_, Option<String>>(2)?,
            row.get::<_, Option<String>>(3)?,
        ))
    })?;
    let steps = pairs(db, BEHIND, params![learner, course])?.len();
    pairs(db, ANSWERS, params![learner, course, settings.lesson])?;
    let notes = pairs(db, NOTES, params![learner, course, settings.lesson])?;
    let note = notes.into_iter().next().map(|(_, text)| text).unwrap_or_default();
    Ok(Some(Mine { name, steps, note }))
}

fn pairs(db: &Connection, sql: &str, binds: &[&dyn rusqlite::ToSql]) -> Result<Vec<(String, String)>> {
    db.prepare_cached(sql)?.query_map(binds, |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
