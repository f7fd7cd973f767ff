# Mails. Alleen tekst.

mail-foot =
    Groeten,
    { $site }

    Vragen? { $contact }
mail-sign-in-subject = Inloggen bij { $site }
mail-sign-in-body =
    Dag { $name },

    Met deze link log je in. Hij werkt 1 uur en 1 keer.

    { $link }

    Heb jij dit niet gevraagd? Dan hoef je niets te doen.
mail-welcome-subject = Welkom bij { $site }: bevestig je e-mailadres
mail-welcome-body =
    Dag { $name },

    Je hebt een account bij { $site }. Open deze link om je e-mailadres te bevestigen. Dan kun je altijd weer inloggen. De link werkt 1 uur en 1 keer.

    { $link }

    Heb jij geen account gemaakt? Dan hoef je niets te doen.
mail-known-subject = Je hebt al een account bij { $site }
mail-known-body =
    Dag { $name },

    Iemand maakte net een account met dit e-mailadres. Maar je hebt er al een. Was jij het? Open dan deze link in dezelfde browser. Wat je net leerde, komt dan in je eigen account. De link werkt 1 uur en 1 keer.

    { $link }

    Was jij het niet? Dan hoef je niets te doen. Niemand kan bij je account.
mail-password-subject = Een nieuw wachtwoord voor { $site }
mail-password-body =
    Dag { $name },

    Met deze link kies je een nieuw wachtwoord. Hij werkt 1 uur en 1 keer.

    { $link }

    Heb jij dit niet gevraagd? Dan hoef je niets te doen. Je wachtwoord blijft zoals het is.
mail-new-email-subject = Bevestig je nieuwe e-mailadres
mail-new-email-body =
    Dag { $name },

    Je wilt dit e-mailadres gebruiken voor je account bij { $site }. Open deze link om het te bevestigen. De link werkt 1 uur en 1 keer.

    { $link }

    Heb jij dit niet gevraagd? Dan hoef je niets te doen.
mail-email-changed-subject = Je e-mailadres bij { $site } is veranderd
mail-email-changed-body =
    Dag { $name },

    Je account bij { $site } gebruikt vanaf nu een ander e-mailadres. Op dit adres krijg je geen mail meer.

    Was jij dit niet? Laat het ons dan meteen weten: { $contact }
mail-password-changed-subject = Je wachtwoord bij { $site } is veranderd
mail-password-changed-body =
    Dag { $name },

    Je wachtwoord bij { $site } is net veranderd. Op andere apparaten ben je uitgelogd.

    Was jij dit niet? Kies dan meteen een nieuw wachtwoord via "wachtwoord vergeten". Of laat het ons weten: { $contact }
mail-inactive-subject = Gebruik je { $site } nog?
mail-inactive-body =
    Dag { $name },

    Je hebt { $site } 2 jaar niet gebruikt. Over 6 maanden wissen we je account. Wil je het houden? Log dan een keer in.

    { $link }
mail-invitation-subject = { $employer } vraagt je om mee te leren over AI
mail-invitation-body =
    Dag { $name },

    { $employer } vraagt je om mee te doen bij { $site }: korte lessen over AI, in gewone taal. Leren voor je werk doe je in werktijd.

    Open deze link om te lezen wat meedoen betekent, en om mee te doen:

    { $link }

    Je werkgever ziet of je een toegewezen cursus hebt afgerond, en op welke dag. Je werkgever ziet nooit je antwoorden, je fouten, je tijd of cursussen die je zelf kiest.

    Ken je dit bedrijf niet? Dan hoef je niets te doen.
