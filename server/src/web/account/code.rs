//! Signing in with a code on paper. What is wrong, code or password, is never said: whoever made the code could read from that
//! whether its holder was here.

use super::{Luggage, enter, log, sign_up::Asked};
use crate::{
    accounts::{
        self, Code, Event, LearnerId, PersonId, Refusal,
        codes::{self, NotACode},
        password::Password,
        sign_in::ByCode,
    },
    storage::Tx,
    web::{
        form::{Form, sentence},
        limits::Doing,
        respond::{Answer, Refused, Sheet, see_other},
        session,
        state::App,
        visit::{Visit, safe_next},
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::account::code::{FirstTime, SignIn, StillThere},
    paths, t,
    text::Lang,
};
use axum::{
    extract::{Query, State},
    http::HeaderMap,
};

/// `GET /code`. A shared tablet goes here by itself when nothing was done for a while: then the session is over, or somebody
/// still uses it elsewhere and is asked.
pub async fn form(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>, headers: HeaderMap) -> Answer {
    let next = asked.next.as_deref().and_then(safe_next);
    let sheet = Sheet::private(Area::Account, paths::code);
    if let Some(person) = visit.person() {
        if visit.idle_limit().is_none() {
            return Ok(see_other(&next.unwrap_or_else(|| paths::my_learning(visit.lang))));
        }
        let page = StillThere { name: person.name.clone() };
        return app.page(&visit, sheet, page);
    }
    let page = SignIn { next: next.unwrap_or_default(), is_shared: visit.is_shared, ..SignIn::default() };
    let mut response = app.page(&visit, sheet, page)?;
    let is_over = visit.viewer.is_none() && session::has_cookie(&headers, app.secure_cookies);
    if visit.is_shared && is_over {
        session::leave_nothing(&mut response);
        session::forget(&mut response, app.secure_cookies);
    }
    Ok(response)
}

/// `GET /code/eerste-keer`
pub async fn first_form(State(app): State<App>, visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let next = asked.next.as_deref().and_then(safe_next).unwrap_or_default();
    let page = FirstTime { next, is_shared: visit.is_shared, ..FirstTime::default() };
    app.page(&visit, Sheet::private(Area::Account, paths::code_first), page)
}

/// `POST /code`
pub async fn sign_in(State(app): State<App>, mut visit: Visit, form: Form) -> Answer {
    form.only(&["next", "code", "password", "shared"])?;
    let lang = visit.lang;
    visit.is_shared = form.get("shared") == "1";
    let again = |code_error: Option<String>, password_error: Option<String>| SignIn {
        code: form.typed("code").with_error(code_error),
        password: Field::default().with_error(password_error),
        next: safe_next(form.get("next")).unwrap_or_default(),
        is_shared: visit.is_shared,
    };
    let sheet = || Sheet::private(Area::Account, paths::code).refused();
    let code = match read(lang, &form) {
        Ok(code) => code,
        Err(error) => return app.page(&visit, sheet(), again(Some(error), None)),
    };
    count(&app, &visit, &code)?;
    let password = Password::typed(form.get("password"));
    let holder = match accounts::sign_in::check_code(&app.db, &app.hasher, &code, password).await? {
        ByCode::Opened(credentials) => (credentials.person, credentials.learner),
        ByCode::Refused(whose) => {
            // Its holder can see that somebody tried.
            let mut tx = app.db.begin().await?;
            log(&app, &mut tx, &visit, Event::SignInRefused, whose).await?;
            tx.commit().await?;
            return app.page(&visit, sheet(), again(None, Some(t!(lang, "code-refused"))));
        }
    };
    let luggage = Luggage::of(&app, &visit, holder.1, None).await?;
    let tx = app.db.begin().await?;
    let_in(&app, tx, &visit, &form, holder, &luggage, Event::SignedInByCode).await
}

/// `POST /code/eerste-keer`: the holder chooses the password that from then on belongs to the code.
pub async fn first(State(app): State<App>, mut visit: Visit, form: Form) -> Answer {
    form.only(&["next", "code", "password", "again", "shared"])?;
    let lang = visit.lang;
    visit.is_shared = form.get("shared") == "1";
    let again = |[code, password, again]: [Option<String>; 3]| FirstTime {
        code: form.typed("code").with_error(code),
        password: Field::default().with_error(password),
        again: Field::default().with_error(again),
        next: safe_next(form.get("next")).unwrap_or_default(),
        is_shared: visit.is_shared,
    };
    let sheet = || Sheet::private(Area::Account, paths::code_first).refused();
    let code = read(lang, &form);
    let password = beside_code(lang, form.get("password"), &[form.get("code")]);
    let is_same = form.get("password") == form.get("again");
    let (code, password) = match (code, password, is_same) {
        (Ok(code), Ok(password), true) => (code, password),
        (code, password, is_same) => {
            let differs = (password.is_ok() && !is_same).then(|| t!(lang, "code-not-the-same"));
            return app.page(&visit, sheet(), again([code.err(), password.err(), differs]));
        }
    };
    count(&app, &visit, &code)?;
    let hash = app.hasher.hash(password).await?;
    let whose = codes::store::holder(&mut app.db.read().await?, code.hash()).await?;
    let luggage = match whose {
        Some(holder) => Luggage::of(&app, &visit, holder.learner, None).await?,
        None => Luggage::none(),
    };
    let mut tx = app.db.begin().await?;
    let Some(holder) = codes::take(&mut tx, code.hash(), &hash).await? else {
        log(&app, &mut tx, &visit, Event::SignInRefused, None).await?;
        tx.commit().await?;
        return app.page(&visit, sheet(), again([Some(t!(lang, "code-first-refused")), None, None]));
    };
    let_in(&app, tx, &visit, &form, holder, &luggage, Event::CodeTaken).await
}

/// Signs in, and remembers whether many people use this browser.
async fn let_in(
    app: &App,
    mut tx: Tx,
    visit: &Visit,
    form: &Form,
    (person, learner): (PersonId, LearnerId),
    luggage: &Luggage,
    event: Event,
) -> Answer {
    let token = enter(&mut tx, visit, learner, luggage, app.now()).await?;
    log(app, &mut tx, visit, event, Some(person)).await?;
    tx.commit().await?;
    app.forget_sessions();
    let next = safe_next(form.get("next")).unwrap_or_else(|| paths::my_learning(visit.lang));
    let mut response = app.see(&next, Some(Flash::SignedIn));
    session::remember(&mut response, &token, app.secure_cookies);
    session::remember_shared(&mut response, visit.is_shared, app.secure_cookies);
    Ok(response)
}

/// The code as it was typed. What no code can be tells nothing about those that are.
fn read(lang: Lang, form: &Form) -> Result<Code, String> {
    let typed = form.get("code");
    if typed.trim().is_empty() {
        return Err(t!(lang, "code-empty"));
    }
    typed.parse().map_err(|NotACode| t!(lang, "code-not-a-code"))
}

/// A password to go with a code, or what is wrong with it.
pub(super) fn beside_code(lang: Lang, typed: &str, known: &[&str]) -> Result<Password, String> {
    Password::beside_code(typed, known).map_err(|refusal| match refusal {
        Refusal::TooShort => t!(lang, "code-password-short"),
        refusal => sentence(lang, "password", refusal),
    })
}

fn count(app: &App, visit: &Visit, code: &Code) -> Result<(), Refused> {
    app.limits.count(Doing::SignInFrom, visit.network.for_counting())?;
    app.limits.count(Doing::SignInWithCode, code.hash())
}
