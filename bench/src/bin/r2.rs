//! R2, the limit of our driver: the same as R1 with sqlx and its pool, one connection per request.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::Html,
    routing::get,
};
use bench::{ANSWERS, BEHIND, COURSE, ENROLMENT, Mine, NOTES, Settings, VIEWER, now, token_hash, write_page};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::sync::Arc;

type Shared = Arc<(Settings, SqlitePool)>;

#[tokio::main]
async fn main() {
    let settings = Settings::from_args();
    let options = SqliteConnectOptions::new().filename(&settings.database).statement_cache_capacity(256);
    let pool = SqlitePoolOptions::new().max_connections(4).test_before_acquire(false).connect_with(options);
    let path = format!("/leren/{}/{}", settings.course, settings.lesson);
    let listener = tokio::net::TcpListener::bind(settings.address).await.expect("a free address");
    let shared: Shared = Arc::new((settings, pool.await.expect("the database")));
    axum::serve(listener, Router::new().route(&path, get(lesson)).with_state(shared)).await.expect("serving");
}

async fn lesson(State(shared): State<Shared>, headers: HeaderMap) -> Result<Html<String>, StatusCode> {
    let token = token_hash(&headers).ok_or(StatusCode::FORBIDDEN)?;
    let mine =
        read(&shared, &token).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?.ok_or(StatusCode::FORBIDDEN)?;
    Ok(Html(write_page(&shared.0, &mine)))
}

async fn read(shared: &Shared, token: &[u8]) -> sqlx::Result<Option<Mine>> {
    let (settings, pool) = &**shared;
    let mut db = pool.acquire().await?;
    let viewer: Option<(i64, Option<String>, String, Option<i64>)> =
        sqlx::query_as(VIEWER).bind(token).bind(now()).fetch_optional(&mut *db).await?;
    let Some((learner, _, name, _)) = viewer else { return Ok(None) };
    let (course,): (i64,) = sqlx::query_as(COURSE).bind(&settings.course).fetch_one(&mut *db).await?;
    let _: (i64, Option<i64>, Option<String>, Option<String>) =
        sqlx::query_as(ENROLMENT).bind(learner).bind(course).fetch_one(&mut *db).await?;
    let behind: Vec<(String, String)> = sqlx::query_as(BEHIND).bind(learner).bind(course).fetch_all(&mut *db).await?;
    let in_lesson = |sql: &'static str| sqlx::query_as(sql).bind(learner).bind(course).bind(&settings.lesson);
    let _: Vec<(String, String)> = in_lesson(ANSWERS).fetch_all(&mut *db).await?;
    let notes: Vec<(String, String)> = in_lesson(NOTES).fetch_all(&mut *db).await?;
    let note = notes.into_iter().next().map(|(_, text)| text).unwrap_or_default();
    Ok(Some(Mine { name, steps: behind.len(), note }))
}
