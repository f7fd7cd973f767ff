//! Asking people to follow courses.

use super::owned;
use crate::{
    assignments::{
        self, AssignmentId, Audience, Draft, LearningTime,
        cycle::{self, Cycle},
        paths::Path as LearningPath,
    },
    courses::Published,
    organisations::{
        self, Colleague, Organisation,
        groups::{self, Group, GroupId},
    },
    storage::Linked,
    web::{
        dates,
        form::Form,
        once::Deed,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::{
        Pick,
        assign::{Assign, For},
    },
    paths, t,
    text::Lang,
};
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use std::sync::Arc;

/// How many people can be ticked one by one; more than that is what groups and "everyone" are for.
const MOST_PICKS: i64 = 250;
/// The longest time that anyone plans for a course, in minutes.
const LONGEST: u32 = 2_400;
const LONGEST_REASON: usize = 300;
/// After how many months an assignment can come back.
const MONTHS: [u32; 5] = [1, 3, 6, 12, 24];
/// How many days before a round at most count for it; always less than a round lasts.
const LONGEST_GRACE: u32 = 90;

/// What can be chosen in this organisation.
struct Offer {
    courses: Vec<Arc<Published>>,
    paths: Vec<LearningPath>,
    groups: Vec<Group>,
}

impl Offer {
    async fn of(app: &App, db: &mut impl Linked, org: &Organisation) -> Result<Self, Refused> {
        Ok(Self {
            courses: app.shelf.front().courses.clone(),
            paths: assignments::paths::store::of_org(db, org.id).await?,
            groups: groups::store::of_org(db, org.id).await?,
        })
    }

    fn course(&self, is: impl Fn(&Published) -> bool) -> Option<&Arc<Published>> {
        self.courses.iter().find(|course| is(course))
    }
}

/// `?course=slug&group=id&reason=…`: an offer of an umbrella or a role of the record that is taken to this form.
const BEGUN: [&str; 3] = ["course", "group", "reason"];

/// The form as a link begins it.
fn begun(query: Vec<(String, String)>) -> Form {
    let mut fields: Vec<_> = query.into_iter().filter(|(name, _)| BEGUN.contains(&name.as_str())).take(100).collect();
    if fields.iter().any(|(name, _)| name == "group") {
        fields.push(("who".to_owned(), "groups".to_owned()));
    }
    Form::of(fields)
}

/// `GET /organisatie/{org}/toewijzen`
pub async fn form(
    State(app): State<App>,
    member: Member,
    Path(org): Path<String>,
    Query(query): Query<Vec<(String, String)>>,
) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let offer = Offer::of(&app, &mut conn, &org).await?;
    let people = organisations::store::colleagues(&mut conn, org.id, ("", 0), MOST_PICKS + 1).await?;
    drop(conn);
    let page = page(member.visit.lang, &org, &offer, people, &begun(query), Wrong::default());
    app.page(&member.visit, Sheet::private(Area::Organisation, |lang| paths::assign(lang, org.id.0)), page)
}

/// The form with what was typed and what is wrong with it, or with what is usual.
fn page(
    lang: Lang,
    org: &Organisation,
    offer: &Offer,
    mut people: Vec<Colleague>,
    form: &Form,
    wrong: Wrong,
) -> Assign {
    let most = usize::try_from(MOST_PICKS).unwrap_or(usize::MAX);
    let has_more = people.len() > most;
    people.truncate(most);
    let is_ticked = |name: &str, key: &str| form.0.all(name).any(|ticked| ticked == key);
    let tick = |name: &str, key: String, label: String| Pick { is_chosen: is_ticked(name, &key), key, label };
    let course = |course: &Arc<Published>| {
        let (title, minutes) = (course.course.head.title.in_lang(lang), course.course.minutes());
        tick("course", course.course.slug().to_string(), t!(lang, "assign-course-of", course = title, n = minutes))
    };
    let path = |path: &LearningPath| {
        let label = t!(lang, "assign-path-of", path = path.name.as_str(), n = path.courses.len());
        tick("path", path.id.0.to_string(), label)
    };
    let group = |group: &Group| {
        let label = t!(lang, "assign-group-of", group = group.name.as_str(), n = group.people);
        tick("group", group.id.0.to_string(), label)
    };
    let once = Pick { key: String::new(), label: t!(lang, "assign-once"), is_chosen: form.get("every").is_empty() };
    let every = MONTHS.into_iter().map(|months| Pick {
        key: months.to_string(),
        label: t!(lang, "assign-every-months", n = months),
        is_chosen: form.get("every") == months.to_string(),
    });
    let from = cycle::From::ALL.into_iter().map(|from| Pick {
        key: from.key().to_owned(),
        label: match from {
            cycle::From::Calendar => t!(lang, "assign-from-calendar"),
            cycle::From::Completion => t!(lang, "assign-from-completion"),
        },
        is_chosen: form.get("from") == from.key(),
    });
    Assign {
        org: org.id.0,
        name: org.name.clone(),
        courses: offer.courses.iter().map(course).collect(),
        paths: offer.paths.iter().filter(|path| !path.courses.is_empty()).map(path).collect(),
        course_error: wrong.course,
        audience: match form.get("who") {
            "groups" => For::Groups,
            "people" => For::People,
            _ => For::Everyone,
        },
        groups: offer.groups.iter().map(group).collect(),
        groups_error: wrong.groups,
        people: people.into_iter().map(|one| tick("person", one.id.to_string(), one.name)).collect(),
        has_more,
        people_error: wrong.people,
        reason: if form.0.get("reason").is_none() {
            Field::typed(t!(lang, "assign-reason-usual"))
        } else {
            form.typed("reason")
        }
        .with_error(wrong.reason),
        minutes: form.typed("minutes").with_error(wrong.minutes),
        is_own_time: form.get("time") == LearningTime::Own.key(),
        target_day: form.typed("target").with_error(wrong.target),
        every: std::iter::once(once).chain(every).collect(),
        from: from.collect(),
        grace: form.typed("grace").with_error(wrong.grace),
    }
}

/// The fields of the form.
const FIELDS: [&str; 12] =
    ["course", "path", "who", "group", "person", "reason", "minutes", "time", "target", "every", "from", "grace"];

/// `POST /organisatie/{org}/toewijzen`: an assignment for each course.
pub async fn assign(State(app): State<App>, member: Member, Path(org): Path<String>, form: Form) -> Answer {
    form.only(&FIELDS)?;
    let lang = member.visit.lang;
    let deed = Deed::of(&member, &form);
    if let Some(address) = app.once.led(deed) {
        return Ok(app.see(&address, Some(Flash::Assigned)));
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let offer = Offer::of(&app, &mut tx, &org).await?;
    match drafts(lang, &offer, &form, dates::today(now)) {
        Ok(drafts) => {
            let mut ids = Vec::new();
            for draft in &drafts {
                let id = AssignmentId(app.ids.next(now));
                assignments::store::insert(&mut tx, org.id, id, draft, now).await?;
                ids.push(id);
            }
            tx.commit().await?;
            let address = match ids[..] {
                [one] => paths::assignment(lang, org.id.0, one.0),
                _ => paths::organisation(lang, org.id.0),
            };
            app.once.leads(deed, &address);
            Ok(app.see(&address, Some(Flash::Assigned)))
        }
        Err(wrong) => {
            let people = organisations::store::colleagues(&mut tx, org.id, ("", 0), MOST_PICKS + 1).await?;
            drop(tx);
            let page = page(lang, &org, &offer, people, &form, *wrong);
            let sheet = Sheet::private(Area::Organisation, |lang| paths::assign(lang, org.id.0)).refused();
            app.page(&member.visit, sheet, page)
        }
    }
}

/// A sentence for each field that is wrong.
#[derive(Default)]
struct Wrong {
    course: Option<String>,
    groups: Option<String>,
    people: Option<String>,
    reason: Option<String>,
    minutes: Option<String>,
    target: Option<String>,
    grace: Option<String>,
}

/// What is asked, one for each course: those of the paths in their order, then the others.
fn drafts(lang: Lang, offer: &Offer, form: &Form, today: Date) -> Result<Vec<Draft>, Box<Wrong>> {
    let courses = chosen(offer, form);
    let audience = audience(offer, form);
    let reason = form.get("reason").trim();
    let minutes = match form.get("minutes").trim() {
        "" => Ok(None),
        typed => typed.parse::<u32>().ok().filter(|minutes| (1..=LONGEST).contains(minutes)).map(Some).ok_or(()),
    };
    let target = match form.get("target").trim() {
        "" => Ok(None),
        day => day.parse::<Date>().ok().filter(|day| *day >= today).map(Some).ok_or(()),
    };
    let cycle = cycle(form);
    let wrong = Wrong {
        course: courses.is_empty().then(|| t!(lang, "assign-no-course")),
        groups: matches!(&audience, Audience::Groups(of) if of.is_empty()).then(|| t!(lang, "assign-no-group")),
        people: matches!(&audience, Audience::People(of) if of.is_empty()).then(|| t!(lang, "assign-nobody")),
        reason: (reason.is_empty() || reason.chars().count() > LONGEST_REASON).then(|| t!(lang, "assign-no-reason")),
        minutes: minutes.is_err().then(|| t!(lang, "assign-no-minutes")),
        target: target.is_err().then(|| t!(lang, "assign-no-day")),
        grace: cycle.is_err().then(|| t!(lang, "assign-no-grace")),
    };
    let has_wrong = [&wrong.course, &wrong.groups, &wrong.people, &wrong.reason].into_iter().any(Option::is_some);
    let (Ok(minutes), Ok(target_day), Ok(cycle), false) = (minutes, target, cycle, has_wrong) else {
        return Err(Box::new(wrong));
    };
    // One number of minutes says nothing about several courses: each gets its own.
    let minutes = minutes.filter(|_| courses.len() == 1);
    let draft = |(course, path_name): (&Arc<Published>, Option<String>)| Draft {
        course: course.id,
        audience: audience.clone(),
        reason: reason.to_owned(),
        planned_minutes: minutes.unwrap_or_else(|| course.course.minutes()),
        target_day,
        path_name,
        learning_time: form.get("time").parse().unwrap_or(LearningTime::Work),
        cycle,
    };
    Ok(courses.into_iter().map(draft).collect())
}

/// The courses that were ticked, each once, with the name of the path they come from.
fn chosen<'a>(offer: &'a Offer, form: &Form) -> Vec<(&'a Arc<Published>, Option<String>)> {
    let mut chosen: Vec<(&Arc<Published>, Option<String>)> = Vec::new();
    let of_paths = offer.paths.iter().filter(|path| form.0.all("path").any(|id| id == path.id.0.to_string()));
    let of_paths =
        of_paths.flat_map(|path| path.courses.iter().map(move |id| (offer.course(|c| c.id == *id), Some(path))));
    let alone = form.0.all("course").map(|slug| (offer.course(|course| course.course.slug().as_str() == slug), None));
    for (course, path) in of_paths.chain(alone) {
        if let Some(course) = course.filter(|course| !chosen.iter().any(|(known, _)| known.id == course.id)) {
            chosen.push((course, path.map(|path| path.name.clone())));
        }
    }
    chosen
}

fn audience(offer: &Offer, form: &Form) -> Audience {
    let ids = |name| form.0.all(name).filter_map(|id| id.parse::<i64>().ok());
    match form.get("who") {
        "groups" => {
            let is_known = |id: &GroupId| offer.groups.iter().any(|group| group.id == *id);
            Audience::Groups(ids("group").map(GroupId).filter(is_known).collect())
        }
        "people" => Audience::People(ids("person").collect()),
        _ => Audience::Everyone,
    }
}

/// How it comes back; `Err` for days that are no number, or as long as a round.
fn cycle(form: &Form) -> Result<Option<Cycle>, ()> {
    let Some(every_months) = MONTHS.into_iter().find(|months| form.get("every") == months.to_string()) else {
        return Ok(None);
    };
    let from = form.get("from").parse().unwrap_or(cycle::From::Calendar);
    let grace_days = match form.get("grace").trim() {
        "" => 0,
        days => days.parse().map_err(|_| ())?,
    };
    let fits = grace_days <= LONGEST_GRACE.min(every_months * 28 - 1);
    fits.then_some(Some(Cycle { every_months, from, grace_days })).ok_or(())
}
