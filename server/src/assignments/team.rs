//! What the manager of a team sees: which courses the team was given, and how many finished when the team is large enough.

pub mod store;

use super::AssignmentId;
use crate::courses::store::CourseId;
use jiff::civil::Date;

/// A course that a whole team was given. Courses of one person are not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub id: AssignmentId,
    pub course: CourseId,
    pub target_day: Option<Date>,
}
