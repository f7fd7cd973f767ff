//! The tables of addresses, to be read aloud. Each stands twice, under its Dutch and its English pattern.

use super::{
    account, articles, assets, courses, facts, home, layers, learn, me, operator, organisation as org, search, sector,
    state::App,
};
use app::{
    paths::{Route, route},
    text::Lang,
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, StatusCode},
    middleware,
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

/// A form of ours fits in this; so does the longest note.
const LARGEST_BODY: usize = 64 * 1024;
/// A list of 5,000 people, as a workbook or as a form that carries them.
const LARGEST_LIST: usize = 2 * 1024 * 1024;
/// Longer than any deed of ours takes.
const PATIENCE: Duration = Duration::from_secs(20);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The whole site.
pub fn router(app: App) -> Router {
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(TraceLayer::new_for_http())
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(middleware::from_fn_with_state(app.clone(), layers::headers))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), layers::visit))
        .layer(CatchPanicLayer::custom(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(app.clone(), layers::origin))
        .layer(DefaultBodyLimit::disable());
    let small = Router::new().merge(files()).merge(pages(Lang::Nl)).merge(pages(Lang::En));
    let large = Router::new().merge(lists(Lang::Nl)).merge(lists(Lang::En));
    small
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY))
        .merge(large.layer(RequestBodyLimitLayer::new(LARGEST_LIST)))
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(layers)
        .with_state(app)
}

/// Whether an address is in the table of [`files`].
pub fn is_file(path: &str) -> bool {
    ["/pkg/", "/media/", "/robots.txt", "/favicon.ico", "/healthz", "/readyz"].iter().any(|file| path.starts_with(file))
}

/// Whether a shared tablet goes to this address by itself: that is no use of the site, and keeps nobody signed in.
pub fn is_watched(path: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| path == route::code.pattern(lang))
}

/// Files, and what machines ask.
fn files() -> Router<App> {
    Router::new()
        .route("/pkg/{name}", get(assets::built))
        .route("/media/{name}", get(assets::media))
        .route("/robots.txt", get(assets::robots))
        .route("/favicon.ico", get(assets::favicon))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
}

/// Whether requests can be answered: the database is there.
async fn ready(State(app): State<App>) -> Response {
    match app.db.read().await {
        Ok(_) => "ok".into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Addresses and what answers there.
type Table = Vec<(Route, MethodRouter<App>)>;

/// Every page and every deed, in one language.
fn pages(lang: Lang) -> Router<App> {
    let tables = [everyone(), members(), employers(), record(), umbrellas(), operators()];
    let table: Table = tables.into_iter().flatten().collect();
    debug_assert_eq!(table.len() + LISTS, route::ALL.len(), "every route has a handler");
    table.into_iter().fold(Router::new(), |router, (route, doing)| router.route(route.pattern(lang), doing))
}

/// For everyone, and for learning with or without an account.
fn everyone() -> Table {
    vec![
        // For everyone.
        (route::home, get(home::show)),
        (route::courses, get(courses::catalogue)),
        (route::course, get(courses::course)),
        (route::cards, get(courses::cards)),
        (route::finished, get(courses::finished)),
        (route::search, get(search::show)),
        (route::facts, get(facts::all)),
        (route::fact, get(facts::one)),
        (route::hidden_ai, get(org::record::library::hidden)),
        (route::about, get(articles::about)),
        (route::privacy, get(articles::privacy)),
        (route::accessibility, get(articles::accessibility)),
        (route::sector, post(sector::choose)),
        // Learning, with or without an account.
        (route::lesson, get(learn::lesson::show)),
        (route::exercise, get(learn::exercise::back).post(learn::exercise::answer)),
        (route::note, get(learn::exercise::back).post(learn::note::keep)),
        (route::done, get(learn::done::back).post(learn::done::done)),
        (route::undo, get(learn::done::back).post(learn::done::undo)),
        (route::place, post(learn::place::keep)),
        (route::again, post(learn::again::again)),
        (route::my_learning, get(me::learning::show)),
        (route::notes, get(me::notes::show)),
        (route::employer_view, get(me::employer_view::show)),
    ]
}

/// Getting in, and what is one's own. The handlers for members take a `Member`; everyone on a shared tablet can say to be done.
fn members() -> Table {
    vec![
        // Getting in.
        (route::sign_up, get(account::sign_up::form).post(account::sign_up::sign_up)),
        (route::sign_in, get(account::sign_in::form).post(account::sign_in::sign_in)),
        (route::sign_in_by_mail, get(account::links::by_mail_form).post(account::links::by_mail)),
        (route::sign_in_link, get(account::links::open_form).post(account::links::open)),
        (route::code, get(account::code::form).post(account::code::sign_in)),
        (route::code_first, get(account::code::first_form).post(account::code::first)),
        (route::forgot_password, get(account::links::forgot_form).post(account::links::forgot)),
        (route::new_password, get(account::password::reset_form).post(account::password::reset)),
        // For members.
        (route::sign_out, post(account::sign_in::sign_out)),
        (route::prove, get(account::prove::form).post(account::prove::prove)),
        (route::account, get(account::home::show)),
        (route::account_name, post(account::home::set_name)),
        (route::account_language, post(account::home::set_language)),
        (route::account_password, get(account::password::change_form).post(account::password::change)),
        (route::account_email, get(account::email::form).post(account::email::change)),
        (route::confirm_email, get(account::email::confirm_form).post(account::email::confirm)),
        (route::send_confirmation, post(account::links::send_to_me)),
        (route::account_reminders, post(account::reminders::set)),
        (route::reminders, get(account::reminders::show).post(account::reminders::set_by_link)),
        (route::sessions, post(account::home::end_others)),
        (route::end_session, post(account::home::end_one)),
        (route::my_data, get(account::data::page)),
        (route::my_data_json, get(account::data::json)),
        (route::erase, get(account::erase::form).post(account::erase::erase)),
    ]
}

/// For employers and their people: each handler asks for an owner of the organisation, or says who else may.
fn employers() -> Table {
    vec![
        // For employers.
        (route::organisations, get(org::start::index)),
        (route::organisation_start, get(org::start::form).post(org::start::start)),
        (route::organisation, get(org::home::show)),
        (route::people, get(org::people::show)),
        (route::person_role, post(org::people::set_role)),
        (route::person_remove, post(org::people::remove)),
        (route::invitation_withdraw, post(org::people_add::withdraw)),
        (route::invite, get(org::invite::show).post(org::invite::renew)),
        (route::assign, get(org::assign::form).post(org::assign::assign)),
        (route::assignment, get(org::assignment::show)),
        (route::assignment_csv, get(org::assignment::csv)),
        (route::assignment_end, post(org::assignment::end)),
        (route::exempt, post(org::assignment::let_off)),
        (route::groups, get(org::groups::show).post(org::groups::make)),
        (route::group, get(org::group::show)),
        (route::group_name, post(org::group::rename)),
        (route::group_add, get(org::group::add_form).post(org::group::add)),
        (route::group_remove, post(org::group::remove)),
        (route::manager_remove, post(org::group::remove_manager)),
        (route::group_end, get(org::group::end_form).post(org::group::end)),
        (route::person, get(org::colleague::show)),
        (route::person_groups, post(org::colleague::set_groups)),
        (route::person_contact, post(org::colleague::set_contact)),
        (route::my_organisation, get(org::start::mine)),
        (route::my_team, get(org::my_team::show)),
        (route::figures, get(org::figures::show)),
        (route::learning_paths, get(org::learning_paths::list).post(org::learning_paths::make)),
        (route::learning_path, get(org::learning_paths::form).post(org::learning_paths::change)),
        (route::learning_path_remove, post(org::learning_paths::remove)),
        (route::overview, get(org::overview::show)),
        (route::overview_csv, get(org::overview::csv)),
        (route::messages, get(org::messages::show)),
        (route::reminders_pause, post(org::messages::pause)),
        (route::codes, get(org::codes::show).post(org::codes::look)),
        (route::codes_confirm, post(org::codes::confirm)),
        (route::codes_renew, post(org::codes::renew)),
        (route::code_restart, get(org::codes::restart_form).post(org::codes::restart)),
        // For their people.
        (route::join, get(org::join::show).post(org::join::join)),
        (route::leave, get(org::leave::form).post(org::leave::leave)),
        // What an employer says at lessons.
        (route::house, get(org::house::show).post(org::house::keep)),
        (route::house_course, get(org::house_course::show).post(org::house_course::keep)),
        (route::house_loose, post(org::house::settle)),
    ]
}

/// The record: for owners and contact persons.
fn record() -> Table {
    vec![
        (route::record, get(org::record::overview::show)),
        (route::record_library, get(org::record::library::form).post(org::record::library::add)),
        (route::record_new, get(org::record::entry::new_form).post(org::record::entry::create)),
        (route::record_entry, get(org::record::entry::form).post(org::record::entry::save)),
        (route::record_remove, post(org::record::entry::remove)),
        (route::record_restore, post(org::record::entry::restore)),
        (route::record_matrix, get(org::record::matrix::show).post(org::record::matrix::take)),
        (route::record_rules, post(org::record::matrix::adapt)),
        (route::record_read, get(org::record::exports::read)),
        (route::record_exports, get(org::record::exports::form).post(org::record::exports::make)),
        (route::record_history, get(org::record::history::show)),
        (route::record_quick, get(org::record::quick::form).post(org::record::quick::next)),
    ]
}

/// Umbrellas and their members.
fn umbrellas() -> Table {
    vec![
        (route::umbrella, get(org::umbrella::show).post(org::umbrella::renew)),
        (route::umbrella_part, post(org::umbrella::part)),
        (route::offer_add, get(org::offer::form).post(org::offer::add)),
        (route::offer, get(org::offer::show)),
        (route::offer_end, post(org::offer::end)),
        (route::umbrella_leave, post(org::umbrella::leave)),
        (route::offer_take, post(org::umbrella::take)),
        (route::offer_dismiss, post(org::umbrella::dismiss)),
        (route::umbrella_join, get(org::umbrella_join::show).post(org::umbrella_join::join)),
    ]
}

/// For operators: the handler takes an `Operator`.
fn operators() -> Table {
    vec![
        (route::operator, get(operator::overview::show)),
        (route::outbox, get(operator::outbox::list)),
        (route::letter, get(operator::outbox::one)),
        (route::first_operator, get(operator::first::form).post(operator::first::make)),
    ]
}

/// How many routes take a whole list of people.
const LISTS: usize = 2;

/// The deeds that take a whole list of people, in one language.
fn lists(lang: Lang) -> Router<App> {
    let doors: [(Route, MethodRouter<App>); LISTS] = [
        (route::people_add, get(org::people_add::form).post(org::people_add::look)),
        (route::people_add_confirm, post(org::people_add::confirm)),
    ];
    doors.into_iter().fold(Router::new(), |router, (route, doing)| router.route(route.pattern(lang), doing))
}
