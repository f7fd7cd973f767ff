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

/// Every page and every deed, in one language.
fn pages(lang: Lang) -> Router<App> {
    let at = move |route: Route, doing: MethodRouter<App>| (route.pattern(lang), doing);
    let table = vec![
        // For everyone.
        at(route::home, get(home::show)),
        at(route::courses, get(courses::catalogue)),
        at(route::course, get(courses::course)),
        at(route::cards, get(courses::cards)),
        at(route::finished, get(courses::finished)),
        at(route::search, get(search::show)),
        at(route::facts, get(facts::all)),
        at(route::fact, get(facts::one)),
        at(route::hidden_ai, get(org::record::library::hidden)),
        at(route::about, get(articles::about)),
        at(route::privacy, get(articles::privacy)),
        at(route::accessibility, get(articles::accessibility)),
        at(route::sector, post(sector::choose)),
        // Learning, with or without an account.
        at(route::lesson, get(learn::lesson::show)),
        at(route::exercise, get(learn::exercise::back).post(learn::exercise::answer)),
        at(route::note, get(learn::exercise::back).post(learn::note::keep)),
        at(route::done, get(learn::done::back).post(learn::done::done)),
        at(route::undo, get(learn::done::back).post(learn::done::undo)),
        at(route::place, post(learn::place::keep)),
        at(route::again, post(learn::again::again)),
        at(route::my_learning, get(me::learning::show)),
        at(route::notes, get(me::notes::show)),
        at(route::employer_view, get(me::employer_view::show)),
        // Getting in.
        at(route::sign_up, get(account::sign_up::form).post(account::sign_up::sign_up)),
        at(route::sign_in, get(account::sign_in::form).post(account::sign_in::sign_in)),
        at(route::sign_in_by_mail, get(account::links::by_mail_form).post(account::links::by_mail)),
        at(route::sign_in_link, get(account::links::open_form).post(account::links::open)),
        at(route::code, get(account::code::form).post(account::code::sign_in)),
        at(route::code_first, get(account::code::first_form).post(account::code::first)),
        at(route::forgot_password, get(account::links::forgot_form).post(account::links::forgot)),
        at(route::new_password, get(account::password::reset_form).post(account::password::reset)),
        // For members: the handler takes a `Member`, but that everyone on a shared tablet can say to be done.
        at(route::sign_out, post(account::sign_in::sign_out)),
        at(route::prove, get(account::prove::form).post(account::prove::prove)),
        at(route::account, get(account::home::show)),
        at(route::account_name, post(account::home::set_name)),
        at(route::account_language, post(account::home::set_language)),
        at(route::account_password, get(account::password::change_form).post(account::password::change)),
        at(route::account_email, get(account::email::form).post(account::email::change)),
        at(route::confirm_email, get(account::email::confirm_form).post(account::email::confirm)),
        at(route::send_confirmation, post(account::links::send_to_me)),
        at(route::account_reminders, post(account::reminders::set)),
        at(route::reminders, get(account::reminders::show).post(account::reminders::set_by_link)),
        at(route::sessions, post(account::home::end_others)),
        at(route::end_session, post(account::home::end_one)),
        at(route::my_data, get(account::data::page)),
        at(route::my_data_json, get(account::data::json)),
        at(route::erase, get(account::erase::form).post(account::erase::erase)),
        // For employers: the handler asks for an owner of the organisation.
        at(route::organisations, get(org::start::index)),
        at(route::organisation_start, get(org::start::form).post(org::start::start)),
        at(route::organisation, get(org::home::show)),
        at(route::people, get(org::people::show)),
        at(route::person_role, post(org::people::set_role)),
        at(route::person_remove, post(org::people::remove)),
        at(route::invitation_withdraw, post(org::people_add::withdraw)),
        at(route::invite, get(org::invite::show).post(org::invite::renew)),
        at(route::assign, get(org::assign::form).post(org::assign::assign)),
        at(route::assignment, get(org::assignment::show)),
        at(route::assignment_csv, get(org::assignment::csv)),
        at(route::assignment_end, post(org::assignment::end)),
        at(route::exempt, post(org::assignment::let_off)),
        // For owners and contact persons: the record.
        at(route::record, get(org::record::overview::show)),
        at(route::record_library, get(org::record::library::form).post(org::record::library::add)),
        at(route::record_new, get(org::record::entry::new_form).post(org::record::entry::create)),
        at(route::record_entry, get(org::record::entry::form).post(org::record::entry::save)),
        at(route::record_remove, post(org::record::entry::remove)),
        at(route::record_restore, post(org::record::entry::restore)),
        at(route::record_matrix, get(org::record::matrix::show).post(org::record::matrix::take)),
        at(route::record_rules, post(org::record::matrix::adapt)),
        at(route::record_read, get(org::record::exports::read)),
        at(route::record_exports, get(org::record::exports::form).post(org::record::exports::make)),
        at(route::record_history, get(org::record::history::show)),
        at(route::record_quick, get(org::record::quick::form).post(org::record::quick::next)),
        at(route::groups, get(org::groups::show).post(org::groups::make)),
        at(route::group, get(org::group::show)),
        at(route::group_name, post(org::group::rename)),
        at(route::group_add, get(org::group::add_form).post(org::group::add)),
        at(route::group_remove, post(org::group::remove)),
        at(route::manager_remove, post(org::group::remove_manager)),
        at(route::group_end, get(org::group::end_form).post(org::group::end)),
        at(route::person, get(org::colleague::show)),
        at(route::person_groups, post(org::colleague::set_groups)),
        at(route::person_contact, post(org::colleague::set_contact)),
        at(route::my_organisation, get(org::start::mine)),
        at(route::my_team, get(org::my_team::show)),
        at(route::figures, get(org::figures::show)),
        at(route::learning_paths, get(org::learning_paths::list).post(org::learning_paths::make)),
        at(route::learning_path, get(org::learning_paths::form).post(org::learning_paths::change)),
        at(route::learning_path_remove, post(org::learning_paths::remove)),
        at(route::overview, get(org::overview::show)),
        at(route::overview_csv, get(org::overview::csv)),
        at(route::messages, get(org::messages::show)),
        at(route::reminders_pause, post(org::messages::pause)),
        at(route::codes, get(org::codes::show).post(org::codes::look)),
        at(route::codes_confirm, post(org::codes::confirm)),
        at(route::codes_renew, post(org::codes::renew)),
        at(route::code_restart, get(org::codes::restart_form).post(org::codes::restart)),
        // For their people.
        at(route::join, get(org::join::show).post(org::join::join)),
        at(route::leave, get(org::leave::form).post(org::leave::leave)),
        // What an employer says at lessons.
        at(route::house, get(org::house::show).post(org::house::keep)),
        at(route::house_course, get(org::house_course::show).post(org::house_course::keep)),
        at(route::house_loose, post(org::house::settle)),
        // Umbrellas and their members.
        at(route::umbrella, get(org::umbrella::show).post(org::umbrella::renew)),
        at(route::umbrella_part, post(org::umbrella::part)),
        at(route::offer_add, get(org::offer::form).post(org::offer::add)),
        at(route::offer, get(org::offer::show)),
        at(route::offer_end, post(org::offer::end)),
        at(route::umbrella_leave, post(org::umbrella::leave)),
        at(route::offer_take, post(org::umbrella::take)),
        at(route::offer_dismiss, post(org::umbrella::dismiss)),
        at(route::umbrella_join, get(org::umbrella_join::show).post(org::umbrella_join::join)),
        // For operators: the handler takes an `Operator`.
        at(route::operator, get(operator::overview::show)),
        at(route::outbox, get(operator::outbox::list)),
        at(route::letter, get(operator::outbox::one)),
        at(route::first_operator, get(operator::first::form).post(operator::first::make)),
    ];
    debug_assert_eq!(table.len() + LISTS, route::ALL.len(), "every route has a handler");
    table.into_iter().fold(Router::new(), |router, (pattern, doing)| router.route(pattern, doing))
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
