# Mails. Text only.

mail-foot =
    Kind regards,
    { $site }

    Questions? { $contact }
mail-sign-in-subject = Sign in to { $site }
mail-sign-in-body =
    Hello { $name },

    This link signs you in. It works for 1 hour and once.

    { $link }

    Did you not ask for this? Then there is nothing you need to do.
mail-welcome-subject = Welcome to { $site }: confirm your e-mail address
mail-welcome-body =
    Hello { $name },

    You have an account at { $site }. Open this link to confirm your e-mail address. Then you can always sign in again. The link works for 1 hour and once.

    { $link }

    Did you not make an account? Then there is nothing you need to do.
mail-known-subject = You already have an account at { $site }
mail-known-body =
    Hello { $name },

    Someone just made an account with this e-mail address. But you already have one. Was it you? Then open this link in the same browser. What you just learned then moves to your own account. The link works for 1 hour and once.

    { $link }

    Was it not you? Then there is nothing you need to do. Nobody can get into your account.
mail-password-subject = A new password for { $site }
mail-password-body =
    Hello { $name },

    With this link you choose a new password. It works for 1 hour and once.

    { $link }

    Did you not ask for this? Then there is nothing you need to do. Your password stays as it is.
mail-new-email-subject = Confirm your new e-mail address
mail-new-email-body =
    Hello { $name },

    You want to use this e-mail address for your account at { $site }. Open this link to confirm it. The link works for 1 hour and once.

    { $link }

    Did you not ask for this? Then there is nothing you need to do.
mail-email-changed-subject = Your e-mail address at { $site } has changed
mail-email-changed-body =
    Hello { $name },

    Your account at { $site } uses another e-mail address from now on. You get no more mail at this address.

    Was this not you? Then let us know at once: { $contact }
mail-password-changed-subject = Your password at { $site } has changed
mail-password-changed-body =
    Hello { $name },

    Your password at { $site } has just changed. You are signed out on other devices.

    Was this not you? Then choose a new password at once with "forgot password". Or let us know: { $contact }
mail-inactive-subject = Do you still use { $site }?
mail-inactive-body =
    Hello { $name },

    You have not used { $site } for 2 years. In 6 months we erase your account. Do you want to keep it? Then sign in once.

    { $link }
mail-invitation-subject = { $employer } asks you to learn about AI
mail-invitation-body =
    Hello { $name },

    { $employer } asks you to join { $site }: short lessons about AI, in plain language. Learning for your work is working time.

    Open this link to read what joining means, and to join:

    { $link }

    Your employer sees whether you finished an assigned course, and on which day. Your employer never sees your answers, your mistakes, your time or courses you choose yourself.

    Do you not know this company? Then you do not have to do anything.
