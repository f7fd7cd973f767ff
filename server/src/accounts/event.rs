//! What happens around signing in.

/// What is written down for 30 days, so that its owner and the operator can see misuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    SignedUp,
    SignedIn,
    SignedInByMail,
    SignedInByCode,
    /// The first use of a code on paper, with which its holder chose a password.
    CodeTaken,
    SignInRefused,
    SignedOut,
    Proved,
    ProofRefused,
    PasswordReset,
    PasswordChanged,
    EmailChangeAsked,
    EmailChanged,
    SessionEnded,
    OtherSessionsEnded,
    Erased,
}

impl Event {
    pub const ALL: [Self; 16] = [
        Self::SignedUp,
        Self::SignedIn,
        Self::SignedInByMail,
        Self::SignedInByCode,
        Self::CodeTaken,
        Self::SignInRefused,
        Self::SignedOut,
        Self::Proved,
        Self::ProofRefused,
        Self::PasswordReset,
        Self::PasswordChanged,
        Self::EmailChangeAsked,
        Self::EmailChanged,
        Self::SessionEnded,
        Self::OtherSessionsEnded,
        Self::Erased,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignedUp => "signed-up",
            Self::SignedIn => "signed-in",
            Self::SignedInByMail => "signed-in-by-mail",
            Self::SignedInByCode => "signed-in-by-code",
            Self::CodeTaken => "code-taken",
            Self::SignInRefused => "sign-in-refused",
            Self::SignedOut => "signed-out",
            Self::Proved => "proved",
            Self::ProofRefused => "proof-refused",
            Self::PasswordReset => "password-reset",
            Self::PasswordChanged => "password-changed",
            Self::EmailChangeAsked => "email-change-asked",
            Self::EmailChanged => "email-changed",
            Self::SessionEnded => "session-ended",
            Self::OtherSessionsEnded => "other-sessions-ended",
            Self::Erased => "erased",
        }
    }
}
