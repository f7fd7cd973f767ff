//! Paths: courses in an order, under a name of the organisation's own. Assigning one makes an assignment of each course; a path
//! that is changed later changes nothing of what was assigned.

pub mod store;

use crate::{courses::store::CourseId, organisations::OrgName};

/// The id of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct PathId(pub i64);

/// A path is called by the same rules as an organisation.
pub type PathName = OrgName;

/// How many courses a path has at most.
pub const LONGEST: usize = 8;

/// Courses in an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub id: PathId,
    pub name: String,
    pub courses: Vec<CourseId>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        courses::{import, store::Origin, testing::package},
        facts::Register,
        organisations::{self, OrgId, Size},
        storage::{Ids, Millis, testing::db_test},
    };

    db_test!(a_path_keeps_its_order_and_belongs_to_one_organisation, |db| async move {
        let (now, ids) = (Millis(1), Ids::of_node(0));
        let mut tx = db.begin().await.unwrap();
        let package = package(&[&[("les", "Tekst.\n::: note {#n}\nDoe iets.\n:::")]]);
        let ready = import::prepare(package, &Register::default(), jiff::civil::date(2026, 11, 24)).unwrap();
        import::publish(&mut tx, &ids, &ready, Origin::Import, now).await.unwrap();
        let (_, version) = crate::courses::store::current(&mut tx).await.unwrap().remove(0);
        let course = crate::courses::store::version(&mut tx, version).await.unwrap().unwrap().course;
        let (org, other, path) = (OrgId(1), OrgId(2), PathId(3));
        for org in [org, other] {
            let name = "Bakkerij".parse().unwrap();
            organisations::store::insert(&mut tx, org, &name, None, Size::Under50, now).await.unwrap();
        }
        let name: PathName = "Nieuw hier".parse().unwrap();
        store::insert(&mut tx, org, path, &name, now).await.unwrap();
        store::put_courses(&mut tx, org, path, &[course]).await.unwrap();
        let kept = Path { id: path, name: "Nieuw hier".to_owned(), courses: vec![course] };
        assert_eq!(store::of_org(&mut tx, org).await.unwrap(), [kept]);
        assert_eq!(store::of_org(&mut tx, other).await.unwrap(), []);
        store::delete(&mut tx, other, path).await.unwrap();
        store::rename(&mut tx, other, path, &"Van ons".parse().unwrap()).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap()[0].name, "Nieuw hier", "of another employer");
        store::put_courses(&mut tx, org, path, &[]).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap()[0].courses, []);
        store::delete(&mut tx, org, path).await.unwrap();
        assert_eq!(store::of_org(&mut tx, org).await.unwrap(), []);
    });
}
