//! What reacts in the browser. Each island improves a form that works without it: it sends the same fields to the same
//! address and gets the drawing back, or it saves the walk to a button. Words come in as props.

mod browser;
pub mod exercise;
pub mod note;
pub mod order;
pub mod place;
