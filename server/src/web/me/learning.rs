//! My learning.

use crate::{
    assignments::{self, Mine, Status},
    courses::{shelf::Front, store::CourseId},
    learning::{Confidence, store},
    organisations::contacts,
    web::{
        courses::entries,
        dates, learn, organisation,
        respond::{Answer, Sheet},
        state::App,
        visit::Visit,
    },
};
use app::{
    document::Area,
    pages::me::learning::{Asked, Assigned, Calibration, Done, Learning, Started},
    paths, t,
    text::Lang,
};
use axum::extract::State;
use std::collections::HashSet;

/// `GET /mijn-leren`
pub async fn show(State(app): State<App>, visit: Visit) -> Answer {
    let lang = visit.lang;
    let others = entries(&app, &visit).await?.into_iter().filter(|entry| entry.percent.is_none()).collect();
    let mut page = Learning {
        name: visit.person().map(|person| person.name.clone()),
        assigned: Vec::new(),
        contacts: Vec::new(),
        started: Vec::new(),
        finished: Vec::new(),
        notes: 0,
        calibration: Vec::new(),
        others,
    };
    let mut is_finished = HashSet::new();
    if let Some(viewer) = &visit.viewer {
        let mut conn = app.db.read().await?;
        for enrolment in store::enrolments(&mut conn, viewer.learner).await? {
            let Some(version) = app.shelf.version(&mut conn, enrolment.version).await? else { continue };
            let course = &version.course;
            let title = course.head.title.in_lang(lang).to_owned();
            if let Some(at) = enrolment.finished_at {
                is_finished.insert(enrolment.course);
                let (address, again) = (paths::finished(lang, course.slug()), paths::again(lang, course.slug()));
                page.finished.push(Done { title, address, on: dates::day(lang, at), again });
                continue;
            }
            let behind = store::behind(&mut conn, viewer.learner, version.id).await?;
            let standing = learn::standing(lang, course, &behind, Some(&enrolment));
            let address = paths::course(lang, course.slug());
            let (go_on, lesson) = standing.unwrap_or_else(|| (address.clone(), String::new()));
            page.started.push(Started {
                title,
                address,
                progress: learn::progress(lang, course, &behind),
                lesson,
                go_on,
                last_read: enrolment.place.map(|place| dates::day(lang, place.at)),
            });
        }
        page.notes = store::notes(&mut conn, viewer.learner).await?.len();
        let known = store::calibration(&mut conn, viewer.learner).await?;
        page.calibration = Confidence::ALL
            .into_iter()
            .filter_map(|confidence| known.iter().find(|(of, ..)| *of == confidence))
            .map(|(confidence, right, of)| Calibration {
                word: match confidence {
                    Confidence::Low => t!(lang, "confidence-low"),
                    Confidence::Middle => t!(lang, "confidence-middle"),
                    Confidence::High => t!(lang, "confidence-high"),
                },
                right: *right,
                of: *of,
            })
            .collect();
    }
    if let Some(person) = visit.person() {
        let mut conn = app.db.read().await?;
        let mine = assignments::store::of_person(&mut conn, person.id, app.now()).await?;
        let contacts = contacts::store::of_person(&mut conn, person.id).await?;
        page.contacts = contacts.into_iter().map(|contact| (contact.employer, contact.name)).collect();
        page.assigned = together(lang, &app.shelf.front(), mine, &is_finished);
    }
    app.page(&visit, Sheet::private(Area::Learning, paths::my_learning), page)
}

/// What employers ask; the courses of one path together, in its order.
fn together(lang: Lang, front: &Front, mine: Vec<Mine>, is_finished: &HashSet<CourseId>) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    let mut last = None;
    for mine in mine {
        let path = mine.assignment.path_name.clone();
        // The assignments of one path were made at once.
        let of = path.clone().map(|path| (mine.org, mine.assignment.created_at, path));
        let Some(course) = assigned(lang, front, mine, is_finished) else { continue };
        match all.last_mut().filter(|_| last == of) {
            Some(asked) => asked.courses.push(course),
            None => all.push(Asked { path, courses: vec![course] }),
        }
        last = of;
    }
    all
}

/// A course that an employer asks for; one that was taken off the shelf is not asked for any more.
fn assigned(lang: Lang, front: &Front, mine: Mine, is_finished: &HashSet<CourseId>) -> Option<Assigned> {
    let course = &front.courses.iter().find(|course| course.id == mine.assignment.course)?.course;
    // A next round began: the end of before does not count for it.
    let is_due_again = mine.status == Status::Open && is_finished.contains(&mine.assignment.course);
    Some(Assigned {
        title: course.head.title.in_lang(lang).to_owned(),
        address: paths::course(lang, course.slug()),
        employer: mine.employer,
        time: organisation::planned(lang, &mine.assignment),
        target: mine.assignment.target_day.map(|day| dates::civil(lang, day)),
        next: mine.next.map(|day| dates::civil(lang, day)),
        is_finished: matches!(mine.status, Status::Finished(_)),
        is_exempt: matches!(mine.status, Status::Exempt(_)),
        again: is_due_again.then(|| paths::again(lang, course.slug())),
        reason: mine.assignment.reason,
    })
}
