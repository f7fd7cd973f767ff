//! What an organisation adds to a course and to its lessons.

use super::{
    house::{is_place, places, said, too_long},
    owned,
};
use crate::{
    courses::Published,
    organisations::{
        Organisation,
        house::{Addition, Rules, Words, store},
    },
    storage::Linked,
    web::{
        form::Form,
        house::drawn,
        respond::{Answer, Refused, Sheet},
        state::App,
        visit::Member,
    },
};
use app::{
    components::form::Field,
    document::{Area, Flash},
    pages::organisation::house_course as page,
    paths,
    text::Lang,
};
use axum::extract::{Path, State};

/// `GET /organisatie/{org}/huisregels/{course}`
pub async fn show(State(app): State<App>, member: Member, Path((org, course)): Path<(String, String)>) -> Answer {
    let mut conn = app.db.read().await?;
    let org = owned(&mut conn, &member, &org).await?;
    let course = app.shelf.front().course(&course).cloned().ok_or(Refused::NotFound)?;
    let page = page(&mut conn, member.visit.lang, &org, &course).await?;
    drop(conn);
    app.page(&member.visit, sheet(&org, &course), page)
}

fn sheet(org: &Organisation, course: &Published) -> Sheet {
    Sheet::private(Area::Organisation, |lang| paths::house_course(lang, org.id.0, course.course.slug()))
}

/// What is kept.
async fn page(
    db: &mut impl Linked,
    lang: Lang,
    org: &Organisation,
    course: &Published,
) -> Result<page::Course, Refused> {
    let additions = store::additions(db, org.id).await?;
    let of = |lesson: &str| additions.iter().find(|one| one.course == course.id && one.lesson == lesson);
    let place = |(lesson, title): (String, String)| {
        let kept = of(&lesson);
        page::Place {
            words: Field::typed(kept.map(|one| one.words.as_str()).unwrap_or_default()),
            kept: kept
                .map(|Addition { words, .. }| drawn(&said(org, Rules::default(), Words::default(), words.clone()))),
            lesson,
            title,
        }
    };
    Ok(page::Course {
        org: org.id.0,
        name: org.name.clone(),
        title: course.course.head.title.in_lang(lang).to_owned(),
        slug: course.course.slug().to_string(),
        places: places(lang, &course.course).into_iter().map(place).collect(),
    })
}

/// `POST /organisatie/{org}/huisregels/{course}`: an empty text takes away what stood there.
pub async fn keep(
    State(app): State<App>,
    member: Member,
    Path((org, course)): Path<(String, String)>,
    form: Form,
) -> Answer {
    form.only(&["lesson", "words"])?;
    let lang = member.visit.lang;
    let mut tx = app.db.begin().await?;
    let org = owned(&mut tx, &member, &org).await?;
    let course = app.shelf.front().course(&course).cloned().ok_or(Refused::NotFound)?;
    let lesson = form.get("lesson");
    if !is_place(&course.course, lesson) {
        return Err(Refused::NotFound);
    }
    let Ok(words) = form.get("words").parse::<Words>() else {
        let mut page = page(&mut tx, lang, &org, &course).await?;
        drop(tx);
        for place in page.places.iter_mut().filter(|place| place.lesson == lesson) {
            place.words = form.typed("words").with_error(Some(too_long(lang)));
        }
        return app.page(&member.visit, sheet(&org, &course).refused(), page);
    };
    if words.is_empty() {
        store::delete(&mut tx, org.id, course.id, lesson).await?;
    } else {
        store::put(&mut tx, org.id, course.id, lesson, &words, app.now()).await?;
    }
    tx.commit().await?;
    let address = paths::house_course(lang, org.id.0, course.course.slug());
    Ok(app.see(&format!("{address}#bij-{lesson}"), Some(Flash::Saved)))
}
