//! Every address of the site, per language. The router registers the patterns, pages link with the functions, so the two
//! cannot differ. Dutch stands at the root, English under `/en`.

use crate::text::Lang;
use std::fmt::{Display, Write};

/// An address in both languages, with `{name}` where something is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    nl: &'static str,
    en: &'static str,
}

impl Route {
    /// The pattern for the router.
    #[must_use]
    pub const fn pattern(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }

    /// The address with its blanks filled in, in order. Slugs and tokens need no escaping.
    fn filled(self, lang: Lang, values: &[&dyn Display]) -> String {
        let mut address = String::with_capacity(64);
        let mut values = values.iter();
        let mut rest = self.pattern(lang);
        while let Some((before, after)) = rest.split_once('{') {
            let (_, after) = after.split_once('}').unwrap_or(("", ""));
            address.push_str(before);
            if let Some(value) = values.next() {
                write!(address, "{value}").expect("writing to a string");
            }
            rest = after;
        }
        address.push_str(rest);
        address
    }
}

macro_rules! routes {
    ($($(#[$doc:meta])* $name:ident($($blank:ident),*): $nl:literal, $en:literal;)*) => {
        $($(#[$doc])*
        #[must_use]
        pub fn $name(lang: Lang, $($blank: impl Display),*) -> String {
            route::$name.filled(lang, &[$(&$blank),*])
        })*

        /// The patterns, under the names of the functions.
        #[expect(non_upper_case_globals, reason = "a pattern and the function that fills it in have one name")]
        pub mod route {
            use super::Route;
            $(pub const $name: Route = Route { nl: $nl, en: $en };)*
            /// All of them, by name.
            pub const ALL: &[(&str, Route)] = &[$((stringify!($name), $name)),*];
        }
    };
}

routes! {
    home(): "/", "/en";
    courses(): "/cursussen", "/en/courses";
    course(course): "/cursussen/{course}", "/en/courses/{course}";
    search(): "/zoeken", "/en/search";
    facts(): "/feiten", "/en/facts";
    fact(id): "/feiten/{id}", "/en/facts/{id}";
    sector(): "/sector", "/en/sector";

    lesson(course, lesson): "/leren/{course}/{lesson}", "/en/learn/{course}/{lesson}";
    done(course, lesson): "/leren/{course}/{lesson}/klaar", "/en/learn/{course}/{lesson}/done";
    undo(course, lesson): "/leren/{course}/{lesson}/toch-niet-klaar", "/en/learn/{course}/{lesson}/undo";
    place(course, lesson): "/leren/{course}/{lesson}/plek", "/en/learn/{course}/{lesson}/place";
    exercise(course, lesson, exercise):
        "/leren/{course}/{lesson}/oefening/{exercise}", "/en/learn/{course}/{lesson}/exercise/{exercise}";
    note(course, lesson, exercise):
        "/leren/{course}/{lesson}/notitie/{exercise}", "/en/learn/{course}/{lesson}/note/{exercise}";
    finished(course): "/cursussen/{course}/afgerond", "/en/courses/{course}/finished";
    cards(course): "/cursussen/{course}/kaartjes", "/en/courses/{course}/cards";
    again(course): "/cursussen/{course}/opnieuw", "/en/courses/{course}/again";

    my_learning(): "/mijn-leren", "/en/my-learning";
    notes(): "/mijn-leren/notities", "/en/my-learning/notes";
    employer_view(): "/wat-ziet-mijn-werkgever", "/en/what-my-employer-sees";

    sign_up(): "/account-maken", "/en/sign-up";
    sign_in(): "/inloggen", "/en/sign-in";
    sign_in_by_mail(): "/inloggen/per-mail", "/en/sign-in/by-mail";
    sign_in_link(token): "/inloggen/link/{token}", "/en/sign-in/link/{token}";
    code(): "/code", "/en/code";
    code_first(): "/code/eerste-keer", "/en/code/first-time";
    sign_out(): "/uitloggen", "/en/sign-out";
    forgot_password(): "/wachtwoord-vergeten", "/en/forgot-password";
    new_password(token): "/wachtwoord/{token}", "/en/password/{token}";
    prove(): "/bewijs-dat-jij-het-bent", "/en/prove-it-is-you";

    account(): "/account", "/en/account";
    account_name(): "/account/naam", "/en/account/name";
    account_password(): "/account/wachtwoord", "/en/account/password";
    account_email(): "/account/e-mail", "/en/account/email";
    confirm_email(token): "/account/e-mail/{token}", "/en/account/email/{token}";
    send_confirmation(): "/account/bevestigen", "/en/account/confirm";
    account_language(): "/account/taal", "/en/account/language";
    account_reminders(): "/account/herinneringen", "/en/account/reminders";
    reminders(token): "/herinneringen/{token}", "/en/reminders/{token}";
    sessions(): "/account/apparaten", "/en/account/devices";
    end_session(session): "/account/apparaten/{session}", "/en/account/devices/{session}";
    my_data(): "/account/gegevens", "/en/account/data";
    my_data_json(): "/account/gegevens.json", "/en/account/data.json";
    erase(): "/account/wissen", "/en/account/erase";

    organisations(): "/organisatie", "/en/organisation";
    organisation_start(): "/organisatie/nieuw", "/en/organisation/new";
    organisation(org): "/organisatie/{org}", "/en/organisation/{org}";
    people(org): "/organisatie/{org}/mensen", "/en/organisation/{org}/people";
    person_role(org, person): "/organisatie/{org}/mensen/{person}/rol", "/en/organisation/{org}/people/{person}/role";
    person_remove(org, person): "/organisatie/{org}/mensen/{person}/weg", "/en/organisation/{org}/people/{person}/remove";
    people_add(org): "/organisatie/{org}/mensen/erbij", "/en/organisation/{org}/people/add";
    people_add_confirm(org): "/organisatie/{org}/mensen/erbij/ja", "/en/organisation/{org}/people/add/yes";
    invitation_withdraw(org): "/organisatie/{org}/mensen/uitnodiging-weg", "/en/organisation/{org}/people/withdraw";
    invite(org): "/organisatie/{org}/uitnodigen", "/en/organisation/{org}/invite";
    assign(org): "/organisatie/{org}/toewijzen", "/en/organisation/{org}/assign";
    assignment(org, assignment):
        "/organisatie/{org}/toewijzingen/{assignment}", "/en/organisation/{org}/assignments/{assignment}";
    assignment_csv(org, assignment):
        "/organisatie/{org}/toewijzingen/{assignment}/deelname.csv",
        "/en/organisation/{org}/assignments/{assignment}/participation.csv";
    assignment_end(org, assignment):
        "/organisatie/{org}/toewijzingen/{assignment}/stop", "/en/organisation/{org}/assignments/{assignment}/end";
    exempt(org, assignment, person):
        "/organisatie/{org}/toewijzingen/{assignment}/vrijstelling/{person}",
        "/en/organisation/{org}/assignments/{assignment}/exemption/{person}";
    record(org): "/organisatie/{org}/dossier", "/en/organisation/{org}/record";
    record_library(org): "/organisatie/{org}/dossier/beginlijst", "/en/organisation/{org}/record/library";
    record_new(org, kind): "/organisatie/{org}/dossier/nieuw/{kind}", "/en/organisation/{org}/record/new/{kind}";
    record_entry(org, entry): "/organisatie/{org}/dossier/deel/{entry}", "/en/organisation/{org}/record/part/{entry}";
    record_remove(org, entry):
        "/organisatie/{org}/dossier/deel/{entry}/weg", "/en/organisation/{org}/record/part/{entry}/remove";
    record_restore(org, entry, version):
        "/organisatie/{org}/dossier/deel/{entry}/terug/{version}",
        "/en/organisation/{org}/record/part/{entry}/restore/{version}";
    record_matrix(org): "/organisatie/{org}/dossier/voorstellen", "/en/organisation/{org}/record/proposals";
    record_rules(org): "/organisatie/{org}/dossier/regels", "/en/organisation/{org}/record/rules";
    record_history(org): "/organisatie/{org}/dossier/wijzigingen", "/en/organisation/{org}/record/changes";
    record_quick(org, step): "/organisatie/{org}/dossier/kort/{step}", "/en/organisation/{org}/record/short/{step}";
    record_exports(org): "/organisatie/{org}/dossier/bestanden", "/en/organisation/{org}/record/files";
    record_read(org): "/organisatie/{org}/dossier/lezen", "/en/organisation/{org}/record/read";
    hidden_ai(): "/verborgen-ai", "/en/hidden-ai";
    learning_paths(org): "/organisatie/{org}/leerpaden", "/en/organisation/{org}/paths";
    learning_path(org, path): "/organisatie/{org}/leerpaden/{path}", "/en/organisation/{org}/paths/{path}";
    learning_path_remove(org, path):
        "/organisatie/{org}/leerpaden/{path}/weg", "/en/organisation/{org}/paths/{path}/remove";
    overview(org): "/organisatie/{org}/overzicht", "/en/organisation/{org}/overview";
    overview_csv(org): "/organisatie/{org}/overzicht/deelname.csv", "/en/organisation/{org}/overview/participation.csv";
    messages(org): "/organisatie/{org}/berichten", "/en/organisation/{org}/messages";
    reminders_pause(org, assignment):
        "/organisatie/{org}/berichten/{assignment}", "/en/organisation/{org}/messages/{assignment}";
    codes(org): "/organisatie/{org}/mensen/codes", "/en/organisation/{org}/people/codes";
    codes_confirm(org): "/organisatie/{org}/mensen/codes/ja", "/en/organisation/{org}/people/codes/yes";
    codes_renew(org): "/organisatie/{org}/mensen/codes/nieuw", "/en/organisation/{org}/people/codes/new";
    code_restart(org, person):
        "/organisatie/{org}/mensen/{person}/opnieuw", "/en/organisation/{org}/people/{person}/restart";
    leave(org): "/organisatie/{org}/verlaten", "/en/organisation/{org}/leave";
    groups(org): "/organisatie/{org}/groepen", "/en/organisation/{org}/groups";
    group(org, group): "/organisatie/{org}/groepen/{group}", "/en/organisation/{org}/groups/{group}";
    group_name(org, group): "/organisatie/{org}/groepen/{group}/naam", "/en/organisation/{org}/groups/{group}/name";
    group_add(org, group): "/organisatie/{org}/groepen/{group}/erbij", "/en/organisation/{org}/groups/{group}/add";
    group_remove(org, group, person):
        "/organisatie/{org}/groepen/{group}/mensen/{person}/weg",
        "/en/organisation/{org}/groups/{group}/people/{person}/remove";
    manager_remove(org, group, person):
        "/organisatie/{org}/groepen/{group}/leiding/{person}/weg",
        "/en/organisation/{org}/groups/{group}/managers/{person}/remove";
    group_end(org, group): "/organisatie/{org}/groepen/{group}/stop", "/en/organisation/{org}/groups/{group}/end";
    person(org, person): "/organisatie/{org}/mensen/{person}", "/en/organisation/{org}/people/{person}";
    person_groups(org, person):
        "/organisatie/{org}/mensen/{person}/groepen", "/en/organisation/{org}/people/{person}/groups";
    person_contact(org, person):
        "/organisatie/{org}/mensen/{person}/contact", "/en/organisation/{org}/people/{person}/contact";
    my_organisation(): "/mijn-organisatie", "/en/my-organisation";
    my_team(org): "/organisatie/{org}/mijn-team", "/en/organisation/{org}/my-team";
    figures(org): "/organisatie/{org}/groepscijfers", "/en/organisation/{org}/group-figures";
    join(token): "/meedoen/{token}", "/en/join/{token}";
    house(org): "/organisatie/{org}/huisregels", "/en/organisation/{org}/house-rules";
    house_course(org, course): "/organisatie/{org}/huisregels/{course}", "/en/organisation/{org}/house-rules/{course}";
    house_loose(org): "/organisatie/{org}/losse-huisregel", "/en/organisation/{org}/loose-house-rule";
    umbrella(org): "/organisatie/{org}/koepel", "/en/organisation/{org}/umbrella";
    umbrella_part(org, member):
        "/organisatie/{org}/koepel/leden/{member}/weg", "/en/organisation/{org}/umbrella/members/{member}/remove";
    offer_add(org): "/organisatie/{org}/koepel/aanbod", "/en/organisation/{org}/umbrella/offers";
    offer(org, offer): "/organisatie/{org}/koepel/aanbod/{offer}", "/en/organisation/{org}/umbrella/offers/{offer}";
    offer_end(org, offer):
        "/organisatie/{org}/koepel/aanbod/{offer}/stop", "/en/organisation/{org}/umbrella/offers/{offer}/end";
    umbrella_leave(org, umbrella):
        "/organisatie/{org}/koepels/{umbrella}/weg", "/en/organisation/{org}/umbrellas/{umbrella}/leave";
    offer_take(org, umbrella, offer):
        "/organisatie/{org}/koepels/{umbrella}/aanbod/{offer}/neem-over",
        "/en/organisation/{org}/umbrellas/{umbrella}/offers/{offer}/take";
    offer_dismiss(org, umbrella, offer):
        "/organisatie/{org}/koepels/{umbrella}/aanbod/{offer}/niet",
        "/en/organisation/{org}/umbrellas/{umbrella}/offers/{offer}/dismiss";
    umbrella_join(token): "/koepel/{token}", "/en/umbrella/{token}";

    about(): "/over", "/en/about";
    privacy(): "/privacy", "/en/privacy";
    accessibility(): "/toegankelijkheid", "/en/accessibility";

    operator(): "/beheer", "/en/operator";
    outbox(): "/beheer/postbak", "/en/operator/outbox";
    letter(id): "/beheer/postbak/{id}", "/en/operator/outbox/{id}";
    first_operator(token): "/beheer/eerste/{token}", "/en/operator/first/{token}";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_filled_in_order() {
        assert_eq!(lesson(Lang::Nl, "a", "b"), "/leren/a/b");
        assert_eq!(exercise(Lang::En, "a", "b", "c"), "/en/learn/a/b/exercise/c");
        assert_eq!(letter(Lang::Nl, 42), "/beheer/postbak/42");
        assert_eq!((home(Lang::Nl), home(Lang::En)), ("/".to_owned(), "/en".to_owned()));
    }

    #[test]
    fn both_languages_have_the_same_blanks_and_no_address_is_used_twice() {
        let mut seen = Vec::new();
        for (name, route) in route::ALL {
            let blanks =
                |lang| route.pattern(lang).split('{').skip(1).map(|rest| rest.split('}').next()).collect::<Vec<_>>();
            assert_eq!(blanks(Lang::Nl), blanks(Lang::En), "{name}");
            for lang in Lang::ALL {
                assert_eq!(route.pattern(lang).starts_with("/en"), lang == Lang::En, "{name}");
                assert!(!seen.contains(&route.pattern(lang)), "{name}");
                seen.push(route.pattern(lang));
            }
        }
    }
}
