//! A client that waits for its answer, on a runtime of its own.

use crate::{Outcome, programs::Program};
use axum::http::{Request, Response, header};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};

/// What sends requests; cheap to clone, keeps its connections.
pub type Sender = Client<HttpConnector, Full<Bytes>>;

pub fn sender() -> Sender {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    Client::builder(TokioExecutor::new()).build(connector)
}

/// Sends a request and reads its answer to the end.
pub async fn send(sender: &Sender, request: Request<Full<Bytes>>) -> Outcome<Response<Bytes>> {
    let (head, body) = sender.request(request).await.map_err(|e| e.to_string())?.into_parts();
    let body = body.collect().await.map_err(|e| e.to_string())?.to_bytes();
    Ok(Response::from_parts(head, body))
}

pub fn get(url: &str, cookie: Option<&str>) -> Request<Full<Bytes>> {
    let request = Request::get(url);
    let request = if let Some(cookie) = cookie { request.header(header::COOKIE, cookie) } else { request };
    request.body(Full::default()).expect("an address of ours")
}

/// A form as a browser on our own page sends it.
pub fn form(url: &str, cookie: Option<&str>, fields: &str) -> Request<Full<Bytes>> {
    let request = Request::post(url)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin");
    let request = if let Some(cookie) = cookie { request.header(header::COOKIE, cookie) } else { request };
    request.body(Full::from(fields.to_owned())).expect("an address of ours")
}

/// A form with a file in it.
pub fn multipart(url: &str, cookie: &str, field: &str, file: &str) -> Request<Full<Bytes>> {
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"list.csv\"\r\n\r\n{file}\r\n--edge--\r\n"
    );
    let request = Request::post(url)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie);
    request.body(Full::from(body)).expect("an address of ours")
}

/// The session that an answer gives.
pub fn session(answer: &Response<Bytes>) -> Option<String> {
    let given = answer.headers().get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
    given.filter_map(|line| line.split(';').next()).find(|pair| pair.contains("sid=")).map(str::to_owned)
}

/// For the few requests before and after.
pub struct Http {
    runtime: tokio::runtime::Runtime,
    sender: Sender,
}

impl Http {
    pub fn new() -> Outcome<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string())?;
        Ok(Self { runtime, sender: sender() })
    }

    pub fn send(&self, request: Request<Full<Bytes>>) -> Outcome<Response<Bytes>> {
        self.runtime.block_on(send(&self.sender, request))
    }

    /// The page at an address.
    pub fn get(&self, url: &str, cookie: Option<&str>) -> Outcome<String> {
        let answer = self.runtime.block_on(send(&self.sender, get(url, cookie)))?;
        if !answer.status().is_success() {
            return Err(format!("{url} answers {}", answer.status()));
        }
        String::from_utf8(answer.into_body().to_vec()).map_err(|e| e.to_string())
    }

    /// The cookie of someone who signs in.
    pub fn sign_in(&self, server: &Program, email: &str, password: &str) -> Outcome<String> {
        let fields = format!("email={email}&password={}", password.replace(' ', "+"));
        let answer = self.runtime.block_on(send(&self.sender, form(&server.url("/inloggen"), None, &fields)))?;
        session(&answer).ok_or_else(|| format!("{email} cannot sign in: {}", answer.status()))
    }

    /// The organisation that someone runs.
    pub fn organisation(&self, server: &Program, cookie: &str) -> Outcome<i64> {
        let page = self.get(&server.url("/organisatie"), Some(cookie))?;
        let numbers = page.split("/organisatie/").skip(1).filter_map(|rest| rest.split('"').next());
        let mut numbers = numbers.filter_map(|number| number.parse().ok());
        numbers.next().ok_or_else(|| "who signed in runs no organisation".to_owned())
    }
}
