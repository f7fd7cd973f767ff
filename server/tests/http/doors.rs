//! Every route, every part that someone can have, every kind of id: who comes in, and that for anyone else what is another's
//! and what never was are one and the same.

use crate::{
    furnished::{Furnished, UNKNOWN, blanks, filled},
    school::{Browser, Reply, School},
    school_test,
};
use app::{
    paths::{Route, route},
    text::Lang,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};

/// For whom a door is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Audience {
    /// With an account or without.
    Anyone,
    /// Whoever has the link.
    Bearers,
    Members,
    Operators,
    /// Everyone who works in the organisation.
    Colleagues,
    /// Owners and contact persons.
    Keepers,
    Managers,
    Owners,
}

/// Who may open what. Every route under `/organisatie/{org}` that is not here is the owner's alone.
const AUDIENCES: &[(Audience, &[&str])] = &[
    (Audience::Colleagues, &["leave"]),
    (Audience::Managers, &["my_team"]),
    (
        Audience::Keepers,
        &[
            "record",
            "record_library",
            "record_new",
            "record_entry",
            "record_remove",
            "record_restore",
            "record_matrix",
            "record_rules",
            "record_history",
            "record_quick",
            "record_exports",
            "record_read",
        ],
    ),
    (Audience::Bearers, &["join", "umbrella_join", "sign_in_link", "new_password", "reminders", "first_operator"]),
    (Audience::Operators, &["operator", "outbox", "letter"]),
    (
        Audience::Members,
        &[
            "organisation_start",
            "my_organisation",
            "prove",
            "account",
            "account_name",
            "account_password",
            "account_email",
            "confirm_email",
            "send_confirmation",
            "account_language",
            "account_reminders",
            "sessions",
            "end_session",
            "my_data",
            "my_data_json",
            "erase",
        ],
    ),
    (
        Audience::Anyone,
        &[
            "home",
            "courses",
            "course",
            "search",
            "facts",
            "fact",
            "sector",
            "lesson",
            "done",
            "undo",
            "place",
            "exercise",
            "note",
            "finished",
            "cards",
            "again",
            "my_learning",
            "notes",
            "employer_view",
            "sign_up",
            "sign_in",
            "sign_in_by_mail",
            "code",
            "code_first",
            "sign_out",
            "forgot_password",
            "organisations",
            "hidden_ai",
            "about",
            "privacy",
            "accessibility",
        ],
    ),
];

fn audience(name: &str, route: Route) -> Audience {
    let declared = AUDIENCES.iter().find(|(_, names)| names.contains(&name)).map(|(audience, _)| *audience);
    let is_employers = route.pattern(Lang::Nl).starts_with("/organisatie/{org}");
    declared.or(is_employers.then_some(Audience::Owners)).unwrap_or_else(|| {
        panic!("the route `{name}` is new: say in AUDIENCES who may open it");
    })
}

#[test]
fn every_route_has_one_audience_and_every_audience_names_routes() {
    for (name, route) in route::ALL {
        audience(name, *route);
        assert!(AUDIENCES.iter().filter(|(_, names)| names.contains(name)).count() <= 1, "{name} stands there twice");
    }
    for name in AUDIENCES.iter().flat_map(|(_, names)| *names) {
        assert!(route::ALL.iter().any(|(known, _)| known == name), "AUDIENCES names {name}, which is no route");
    }
}

/// What someone is to the organisation whose doors are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Visitor,
    Learner,
    Operator,
    Staff,
    Contact,
    Manager,
    Owner,
    /// Owns another one.
    OtherOwner,
}

impl Part {
    fn may(self, audience: Audience) -> bool {
        match audience {
            Audience::Anyone | Audience::Bearers => true,
            Audience::Members => self != Self::Visitor,
            Audience::Operators => self == Self::Operator,
            Audience::Colleagues => [Self::Staff, Self::Contact, Self::Manager, Self::Owner].contains(&self),
            Audience::Keepers => [Self::Owner, Self::Contact].contains(&self),
            Audience::Managers => self == Self::Manager,
            Audience::Owners => self == Self::Owner,
        }
    }
}

/// What a form of a route needs to be taken seriously: a door must not seem shut because the form was empty.
fn fields(name: &str, house: &Furnished) -> Vec<(&'static str, String)> {
    let fixed: &[(&'static str, &str)] = match name {
        "invitation_withdraw" => return vec![("email", house.guest())],
        "group_add" => return vec![("person", house.id("group_add", "person"))],
        "codes_renew" => {
            let holder = house.id("code_restart", "person");
            return vec![("person", holder), ("latest", house.id("codes_renew", "latest"))];
        }
        "codes_confirm" => return vec![("names", "Nieuw".into()), ("latest", house.id("codes_confirm", "latest"))],
        "record_matrix" => return vec![("role", house.id("record_matrix", "role")), ("from", "1".into())],
        "assign" => &[("course", "proef"), ("who", "everyone"), ("reason", "Omdat."), ("minutes", "5")],
        "exempt" => &[("why", "absence")],
        "record_library" | "record_quick" => &[("system", "assistant")],
        "record_new" => &[("from", "0"), ("name", "Nieuw")],
        "record_entry" => &[("from", "2"), ("name", "Anders")],
        "record_exports" => &[("what", "record"), ("format", "json")],
        "groups" => &[("name", "Nieuw"), ("kind", "team")],
        "group_name" => &[("name", "Anders")],
        "person_contact" => &[("contact", "yes")],
        "learning_paths" | "learning_path" => &[("name", "Nieuw"), ("course-1", "proef")],
        "reminders_pause" => &[("pause", "yes")],
        "codes" => &[("names", "Nieuw")],
        "people_add_confirm" => &[("rows", "Nieuw\tnieuw@elders.example"), ("letters", "nl")],
        "house" => &[("tools", "Iets"), ("never", ""), ("ask", "")],
        "house_course" => &[("lesson", "tot-slot"), ("words", "Iets")],
        "house_loose" => &[("course", "1"), ("lesson", "weg"), ("do", "remove")],
        "offer_add" => &[("name", "Nieuw"), ("why", "Daarom."), ("course", "proef")],
        _ => &[],
    };
    fixed.iter().map(|(key, value)| (*key, (*value).to_owned())).collect()
}

/// Knocks: asks for the page, or sends the form.
async fn knock(who: &Browser, method: &Method, name: &str, address: &str, house: &Furnished) -> Reply {
    if method == Method::GET {
        return who.get(address).await;
    }
    if name == "people_add" {
        let body = "--edge\r\ncontent-disposition: form-data; name=\"list\"\r\n\r\nN;n@elders.example\r\n--edge--\r\n";
        let request = who
            .request(Method::POST, address)
            .header("content-type", "multipart/form-data; boundary=edge")
            .header("sec-fetch-site", "same-origin");
        return who.send(request.body(Body::from(body)).unwrap()).await;
    }
    let fields = fields(name, house);
    who.post(address, &fields.iter().map(|(key, value)| (*key, value.as_str())).collect::<Vec<_>>()).await
}

/// A whole answer without what differs with each request: its number, and the ids that were asked for.
fn told(reply: &Reply, asked: &[String]) -> String {
    let mut headers = reply.headers.clone();
    headers.remove("x-request-id");
    let whole = format!("{} {headers:?} {}", reply.status, reply.text());
    asked.iter().filter(|id| id.len() > 12).fold(whole, |whole, id| whole.replace(id, "#"))
}

/// What is looked for in the blanks of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ids {
    /// Of the organisation that is tried.
    Own,
    /// Of another.
    Others,
    /// Of nobody.
    Unknown,
    Malformed,
}

impl Ids {
    const ALL: [Self; 4] = [Self::Own, Self::Others, Self::Unknown, Self::Malformed];
}

/// Blanks that hold no id of an organisation: nothing of another can stand there.
const SHARED_BLANKS: [&str; 4] = ["kind", "step", "course", "version"];

/// These say that someone is not there any more, and that is so whoever it was.
const DONE_ALREADY: [(&str, &str); 2] = [("group_remove", "person"), ("manager_remove", "person")];

/// Deeds after which others have nothing left to be done to, in this order.
const LAST: [&str; 10] = [
    "assignment_end",
    "group_end",
    "learning_path_remove",
    "record_remove",
    "offer_end",
    "umbrella_leave",
    "umbrella_part",
    "person_remove",
    "code_restart",
    "leave",
];

/// The doors of one organisation in one language, and everyone who knocks there.
struct Matrix {
    lang: Lang,
    house: Furnished,
    other: Furnished,
    strangers: [(Part, Browser); 3],
    /// How many cells were tried.
    cells: usize,
}

impl Matrix {
    async fn of(school: &School, lang: Lang) -> Self {
        let (house, other) = (Furnished::of(school, "Kwartelveer").await, Furnished::of(school, "Merelslak").await);
        let strangers = [
            (Part::Visitor, school.browser()),
            (Part::Learner, school.member("Esra").await),
            (Part::Operator, school.operator("Daan").await),
        ];
        for (_, who) in &strangers {
            // The message of what was just done.
            who.get("/cursussen").await;
        }
        Self { lang, house, other, strangers, cells: 0 }
    }

    fn parts(&self) -> Vec<(Part, &Browser)> {
        let house = &self.house;
        let own = [
            (Part::Staff, &house.staff),
            (Part::Contact, &house.contact),
            (Part::Manager, &house.manager),
            (Part::Owner, &house.owner),
            (Part::OtherOwner, &self.other.owner),
        ];
        self.strangers.iter().map(|(part, who)| (*part, who)).chain(own).collect()
    }

    fn id(&self, name: &str, blank: &'static str, ids: Ids) -> String {
        let own = |house: &Furnished| house.id(name, blank);
        match ids {
            Ids::Own => own(&self.house),
            Ids::Others => own(&self.other),
            Ids::Unknown if SHARED_BLANKS.contains(&blank) => own(&self.house),
            Ids::Unknown => UNKNOWN.to_owned(),
            Ids::Malformed => "x".to_owned(),
        }
    }

    /// Which of the two methods a route has: that is the same for everyone.
    async fn methods(&self, name: &str, route: Route) -> Vec<Method> {
        let address = filled(route, self.lang, |blank| self.id(name, blank, Ids::Unknown));
        let mut methods = Vec::new();
        for method in [Method::GET, Method::POST] {
            let reply = knock(&self.strangers[1].1, &method, name, &address, &self.house).await;
            if reply.status != StatusCode::METHOD_NOT_ALLOWED {
                methods.push(method);
            }
        }
        assert!(!methods.is_empty(), "{name}");
        methods
    }

    /// Every cell of one route in which nothing may happen.
    async fn shut(&mut self, name: &str, route: Route) {
        let (audience, methods) = (audience(name, route), self.methods(name, route).await);
        let mut cells = 0;
        for (part, who) in self.parts() {
            for method in [Method::GET, Method::POST] {
                let mut answers = Vec::new();
                for ids in Ids::ALL {
                    let at_home = if part == Part::OtherOwner { Ids::Others } else { Ids::Own };
                    if ids == at_home && (part.may(audience) || part == Part::OtherOwner) {
                        continue;
                    }
                    cells += 1;
                    let cell = format!("{name}, {method}, {part:?}, {ids:?}");
                    let address = filled(route, self.lang, |blank| self.id(name, blank, ids));
                    let reply = knock(who, &method, name, &address, &self.house).await;
                    if !methods.contains(&method) {
                        assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{cell}");
                    } else if part == Part::Visitor {
                        assert!(is_sent_to_sign_in(&reply), "{cell}: {} {}", reply.status, reply.location());
                    } else {
                        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{cell}: {}", reply.words());
                    }
                    if ids != Ids::Malformed {
                        let asked: Vec<_> = blanks(route).into_iter().map(|blank| self.id(name, blank, ids)).collect();
                        answers.push((cell, told(&reply, &asked)));
                    }
                }
                let (first, known) = &answers[0];
                for (cell, answer) in &answers[1..] {
                    assert_eq!(answer, known, "{cell} must not differ from {first}");
                }
            }
        }
        self.cells += cells;
    }

    /// Whoever may come in, with one id that is not of the organisation.
    async fn one_wrong_id(&mut self, name: &str, route: Route) {
        let (audience, methods) = (audience(name, route), self.methods(name, route).await);
        let mut cells = 0;
        let parts = self.parts();
        let inside = parts.into_iter().filter(|(part, _)| part.may(audience));
        for (part, who) in inside {
            for (wrong, method) in
                blanks(route).into_iter().skip(1).flat_map(|blank| methods.iter().map(move |method| (blank, method)))
            {
                let mut answers = Vec::new();
                for ids in [Ids::Others, Ids::Unknown, Ids::Malformed] {
                    let wrong_id = match ids {
                        Ids::Others if SHARED_BLANKS.contains(&wrong) => continue,
                        Ids::Unknown if SHARED_BLANKS.contains(&wrong) => "99".to_owned(),
                        _ => self.id(name, wrong, ids),
                    };
                    let is_wrong = |blank| blank == wrong;
                    let value = |blank| if is_wrong(blank) { wrong_id.clone() } else { self.id(name, blank, Ids::Own) };
                    cells += 1;
                    let reply = knock(who, method, name, &filled(route, self.lang, value), &self.house).await;
                    let cell = format!("{name}, {method}, {part:?}, {wrong} {ids:?}");
                    let is_done = DONE_ALREADY.contains(&(name, wrong)) && ids != Ids::Malformed;
                    let expected = if is_done { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
                    assert_eq!(reply.status, expected, "{cell}: {}", reply.words());
                    if ids != Ids::Malformed {
                        answers.push((cell, told(&reply, &[wrong_id])));
                    }
                    if is_done {
                        who.get("/cursussen").await;
                    }
                }
                for (cell, answer) in &answers[1..] {
                    assert_eq!(*answer, answers[0].1, "{cell} must not differ from {}", answers[0].0);
                }
            }
        }
        self.cells += cells;
    }

    /// The other half: the doors are there, for whom they are, and they all lead somewhere.
    async fn open(&mut self, methods: &[Method], name: &str, route: Route) {
        let audience = audience(name, route);
        let mut cells = 0;
        for (part, who) in self.parts() {
            if !part.may(audience) {
                continue;
            }
            let there = self.methods(name, route).await;
            for method in methods.iter().filter(|method| there.contains(method)) {
                cells += 1;
                let address = self.house.address(name, route, self.lang);
                let reply = knock(who, method, name, &address, &self.house).await;
                let is_open =
                    [StatusCode::OK, StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY].contains(&reply.status);
                let cell = format!("{name}, {method}, {part:?}");
                assert!(is_open && !is_sent_to_sign_in(&reply), "{cell}: {} {}", reply.status, reply.words());
                assert!(!reply.text().contains(self.other.mark), "{cell} shows something of another");
            }
        }
        self.cells += cells;
    }
}

fn is_sent_to_sign_in(reply: &Reply) -> bool {
    let way_in = ["/inloggen", "/en/sign-in"];
    reply.status == StatusCode::SEE_OTHER && way_in.iter().any(|way| reply.location().starts_with(way))
}

async fn every_cell(school: &School, lang: Lang) {
    let mut matrix = Matrix::of(school, lang).await;
    let of_an_employer = |route: &Route| route.pattern(Lang::Nl).starts_with("/organisatie/{org}");
    let mut doors: Vec<(&str, Route)> = route::ALL.iter().copied().filter(|(_, route)| of_an_employer(route)).collect();
    for (name, route) in &doors {
        matrix.open(&[Method::GET], name, *route).await;
    }
    for (name, route) in &doors {
        matrix.shut(name, *route).await;
        matrix.one_wrong_id(name, *route).await;
    }
    // What was refused changed nothing: every door is still there, for its page and now for its deed.
    for (name, route) in &doors {
        matrix.open(&[Method::GET], name, *route).await;
    }
    doors.sort_by_key(|(name, _)| LAST.iter().position(|last| last == name).map_or(0, |position| position + 1));
    for (name, route) in &doors {
        matrix.open(&[Method::POST], name, *route).await;
    }
    assert!(matrix.cells > doors.len() * 8 * 4 * 2, "{}", matrix.cells);
}

school_test!(every_part_tries_every_dutch_door_with_every_kind_of_id, |school| every_cell(school, Lang::Nl).await);

school_test!(every_part_tries_every_english_door_with_every_kind_of_id, |school| every_cell(school, Lang::En).await);

school_test!(outside_an_organisation_doors_are_shut_to_whom_they_are_not_for, |school| {
    let matrix = Matrix::of(school, Lang::Nl).await;
    let elsewhere = route::ALL.iter().filter(|(_, route)| !route.pattern(Lang::Nl).starts_with("/organisatie/{org}"));
    for ((name, route), lang) in elsewhere.flat_map(|door| Lang::ALL.map(|lang| (door, lang))) {
        let audience = audience(name, *route);
        if ![Audience::Members, Audience::Operators].contains(&audience) {
            continue;
        }
        let there = matrix.methods(name, *route).await;
        let address = filled(*route, lang, |blank| matrix.id(name, blank, Ids::Unknown));
        for (part, who) in matrix.parts().into_iter().filter(|(part, _)| !part.may(audience)) {
            for method in &there {
                let reply = knock(who, method, name, &address, &matrix.house).await;
                let cell = format!("{name}, {method}, {part:?}: {} {}", reply.status, reply.location());
                match part {
                    Part::Visitor => assert!(is_sent_to_sign_in(&reply), "{cell}"),
                    _ => assert_eq!(reply.status, StatusCode::NOT_FOUND, "{cell}"),
                }
            }
        }
    }
});

school_test!(a_link_lets_in_whoever_has_it_and_nobody_by_guessing, |school| {
    let matrix = Matrix::of(school, Lang::Nl).await;
    for (name, route) in [("join", route::join), ("umbrella_join", route::umbrella_join)] {
        for (lang, (part, who)) in
            Lang::ALL.into_iter().flat_map(|lang| matrix.parts().into_iter().map(move |one| (lang, one)))
        {
            let of_link = |token: &str| filled(route, lang, |_| token.to_owned());
            let right = who.get(&of_link(&matrix.house.id(name, "token"))).await;
            assert_eq!(right.status, StatusCode::OK, "{name}, {part:?}");
            let mut answers = Vec::new();
            for wrong in ["0".repeat(64), "x".into(), matrix.house.id("", "org")] {
                for method in [Method::GET, Method::POST] {
                    let reply = knock(who, &method, name, &of_link(&wrong), &matrix.house).await;
                    let is_shut = reply.status == StatusCode::NOT_FOUND;
                    let is_visitor = part == Part::Visitor && method == Method::POST;
                    assert!(is_shut || (is_visitor && is_sent_to_sign_in(&reply)), "{name}, {part:?}, {wrong}");
                    if method == Method::GET {
                        answers.push(told(&reply, std::slice::from_ref(&wrong)));
                    }
                }
            }
            assert!(answers.iter().all(|answer| *answer == answers[0]), "{name}, {part:?}");
        }
    }
});
