//! What an employer says at a lesson, on its way to the page.

use crate::organisations::house::{Said, Words};
use app::components::house::House;

/// As the reader of a lesson sees it, and the owner who looks how that is.
pub fn drawn(said: &Said) -> House {
    let words = |words: &Words| words.as_str().to_owned();
    House {
        employer: said.employer.clone(),
        of_course: words(&said.of_course),
        of_lesson: words(&said.of_lesson),
        tools: words(&said.rules.tools),
        never: words(&said.rules.never),
        ask: words(&said.rules.ask),
    }
}
