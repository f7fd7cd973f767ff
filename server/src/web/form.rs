//! Reading forms.

use super::respond::Refused;
use crate::{accounts::Refusal, learning::given::Fields};
use app::{components::form::Field, t, text::Lang};
use axum::{
    Form as AxumForm,
    extract::{FromRequest, Request, rejection::FormRejection},
    response::{IntoResponse, Response},
};

/// The fields of a url-encoded form.
#[derive(Clone, Debug, Default)]
pub struct Form(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match AxumForm::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(AxumForm(fields)) => Ok(Self(Fields(fields))),
            // Too large keeps its own status.
            Err(FormRejection::BytesRejection(too_large)) => Err(too_large.into_response().status().into_response()),
            Err(_) => Err(Refused::BadForm.into_response()),
        }
    }
}

impl Form {
    /// A form with these fields, as a link begins it.
    #[must_use]
    pub const fn of(fields: Vec<(String, String)>) -> Self {
        Self(Fields(fields))
    }

    /// A field, or nothing.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).unwrap_or_default()
    }

    /// A field as it was typed, to be shown again; never more than a form of ours takes.
    #[must_use]
    pub fn typed(&self, name: &str) -> Field {
        Field::typed(self.get(name).chars().take(2000).collect::<String>())
    }

    /// Refuses fields that the form does not have: whoever sends those did not use the form.
    ///
    /// # Errors
    /// [`Refused::BadForm`].
    pub fn only(&self, names: &[&str]) -> Result<(), Refused> {
        let known = |(name, _): &(String, String)| names.contains(&name.as_str());
        if self.0.0.iter().all(known) { Ok(()) } else { Err(Refused::BadForm) }
    }
}

/// The sentence beside a field.
#[must_use]
pub fn sentence(lang: Lang, field: &str, refusal: Refusal) -> String {
    match (refusal, field) {
        (Refusal::Empty, "name") => t!(lang, "refused-empty-name"),
        (Refusal::Empty, "email") => t!(lang, "refused-empty-email"),
        (Refusal::Empty, _) => t!(lang, "refused-empty-password"),
        (Refusal::TooLong, "name") => t!(lang, "refused-too-long-name"),
        (Refusal::TooLong, "email") => t!(lang, "refused-too-long-email"),
        (Refusal::TooLong, _) => t!(lang, "refused-too-long-password"),
        (Refusal::NotAName, _) => t!(lang, "refused-not-a-name"),
        (Refusal::NotAnAddress, _) => t!(lang, "refused-not-an-address"),
        (Refusal::TooShort, _) => t!(lang, "refused-too-short"),
        (Refusal::TooEasy, _) => t!(lang, "refused-too-easy"),
        (Refusal::WrongPassword, _) => t!(lang, "refused-wrong-password"),
    }
}
