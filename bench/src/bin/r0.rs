//! R0, the limit of HTTP: bare axum that answers with bytes made beforehand.

use axum::{Router, http::header, routing::get};
use bytes::Bytes;

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let page = Bytes::from(std::fs::read(&args[1]).expect("the page"));
    let show = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page) };
    let listener = tokio::net::TcpListener::bind(&args[0]).await.expect("a free address");
    axum::serve(listener, Router::new().route("/cursussen", get(show))).await.expect("serving");
}
