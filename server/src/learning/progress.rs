//! How far someone is: one rule, in one place. Screen, export and certificate all ask here.

use crate::courses::{Course, Lesson, Module};
use std::collections::BTreeSet;

/// What a learner has behind them in one course, by the names of lessons and exercises.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    pub lessons: BTreeSet<String>,
    /// Critical exercises that were once right: lesson and exercise.
    pub mastered: BTreeSet<(String, String)>,
}

impl Behind {
    #[must_use]
    pub fn is_done(&self, lesson: &Lesson) -> bool {
        self.lessons.contains(lesson.slug.as_str())
    }

    /// The critical exercises of a lesson that are still to be answered right. An exercise that stands in a sector slot
    /// under one name counts once.
    #[must_use]
    pub fn to_master<'a>(&self, lesson: &'a Lesson) -> BTreeSet<&'a str> {
        let open = |id: &&str| !self.mastered.contains(&(lesson.slug.as_str().to_owned(), (*id).to_owned()));
        critical(lesson).into_iter().filter(open).collect()
    }

    /// The module rule: all its lessons done, all its critical exercises right.
    #[must_use]
    pub fn has_passed(&self, module: &Module) -> bool {
        module.lessons.iter().all(|lesson| self.is_done(lesson) && self.to_master(lesson).is_empty())
    }

    /// The course rule: all its modules passed.
    #[must_use]
    pub fn has_finished(&self, course: &Course) -> bool {
        course.modules.iter().all(|module| self.has_passed(module))
    }

    /// Steps taken and steps in all: a lesson is one, and so is each critical exercise.
    #[must_use]
    pub fn steps(&self, course: &Course) -> Steps {
        course.lessons().fold(Steps { taken: 0, of: 0 }, |steps, lesson| {
            let critical = critical(lesson).len();
            let mastered = critical - self.to_master(lesson).len();
            Steps { taken: steps.taken + usize::from(self.is_done(lesson)) + mastered, of: steps.of + 1 + critical }
        })
    }

    /// The first lesson, in reading order, that still asks something.
    #[must_use]
    pub fn next<'a>(&self, course: &'a Course) -> Option<&'a Lesson> {
        course.lessons().find(|lesson| !self.is_done(lesson) || !self.to_master(lesson).is_empty())
    }
}

fn critical(lesson: &Lesson) -> BTreeSet<&str> {
    lesson.critical().map(|exercise| exercise.id.as_str()).collect()
}

/// Steps of a course: taken, and in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    pub taken: usize,
    pub of: usize,
}

impl Steps {
    /// Rounded down, so that 100 means everything.
    #[must_use]
    pub const fn percent(self) -> usize {
        match self.of {
            0 => 100,
            of => self.taken * 100 / of,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::courses::testing::course;
    use proptest::prelude::*;

    const CRITICAL: &str = "::: choice {#melden critical}\n#### variant\nA?\n- [x] a\n  > f\n- [ ] b\n  > f\n\
        #### variant\nB?\n- [x] a\n  > f\n- [ ] b\n  > f\n#### variant\nC?\n- [x] a\n  > f\n- [ ] b\n  > f\n:::";

    fn sample() -> Course {
        course(&[&[("een", "Tekst."), ("twee", CRITICAL)], &[("drie", "Tekst.")]])
    }

    fn behind(lessons: &[&str], mastered: &[(&str, &str)]) -> Behind {
        Behind {
            lessons: lessons.iter().map(|name| (*name).to_owned()).collect(),
            mastered: mastered.iter().map(|(l, e)| ((*l).to_owned(), (*e).to_owned())).collect(),
        }
    }

    #[test]
    fn a_module_is_passed_by_lessons_and_critical_exercises() {
        let course = sample();
        for (lessons, mastered, first, second, percent) in [
            (&[][..], &[][..], false, false, 0),
            (&["een", "twee"], &[], false, false, 50),
            (&["een"], &[("twee", "melden")], false, false, 50),
            (&["een", "twee"], &[("twee", "melden")], true, false, 75),
            (&["een", "twee", "drie"], &[("twee", "melden")], true, true, 100),
        ] {
            let behind = behind(lessons, mastered);
            assert_eq!(behind.has_passed(&course.modules[0]), first);
            assert_eq!(behind.has_finished(&course), first && second);
            assert_eq!(behind.steps(&course).percent(), percent);
        }
    }

    #[test]
    fn the_next_lesson_is_the_first_that_still_asks_something() {
        let course = sample();
        let next = |lessons: &[&str], mastered: &[(&str, &str)]| {
            behind(lessons, mastered).next(&course).map(|lesson| lesson.slug.to_string())
        };
        assert_eq!(next(&[], &[]).as_deref(), Some("een"));
        assert_eq!(next(&["een", "twee", "drie"], &[]).as_deref(), Some("twee"), "a critical exercise is open");
        assert_eq!(next(&["een", "twee", "drie"], &[("twee", "melden")]), None);
    }

    proptest! {
        /// A hundred per cent and finished are the same thing, and doing more never takes anything away.
        #[test]
        fn all_steps_and_finished_are_one(mask in 0..16_u8, more in 0..4_usize) {
            let course = sample();
            let names = ["een", "twee", "drie"];
            let lessons: Vec<&str> = names.into_iter().enumerate().filter(|(i, _)| mask & (1 << i) != 0).map(|(_, n)| n).collect();
            let mastered: &[(&str, &str)] = if mask & 8 != 0 { &[("twee", "melden")] } else { &[] };
            let mut behind = behind(&lessons, mastered);
            let before = behind.steps(&course);
            prop_assert_eq!(before.percent() == 100, behind.has_finished(&course));
            behind.lessons.extend(names.into_iter().take(more).map(str::to_owned));
            prop_assert!(behind.steps(&course).taken >= before.taken);
        }
    }
}
