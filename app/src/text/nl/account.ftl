# Account maken, inloggen, instellingen.

field-name = Je naam
field-name-hint = Zo noemen we je. Een voornaam is genoeg.
field-email = Je e-mailadres
field-email-hint = Privé of van je werk, wat jij wilt. Je houdt je account als je van baan wisselt.
field-new-email = Je nieuwe e-mailadres
field-password = Je wachtwoord
field-new-password = Kies een wachtwoord
field-new-password-hint = Minstens 15 tekens. Vier losse woorden werken goed, zoals: fiets lamp regen kaas. Plakken uit een wachtwoordkluis mag.

refused-empty-name = Vul je naam in.
refused-empty-email = Vul je e-mailadres in.
refused-empty-password = Vul een wachtwoord in.
refused-too-long-name = Je naam is te lang. Hoogstens 100 tekens.
refused-too-long-email = Dit e-mailadres is te lang.
refused-too-long-password = Dit wachtwoord is te lang. Hoogstens 1024 tekens.
refused-not-a-name = Gebruik in je naam alleen letters, streepjes en punten.
refused-not-an-address = Dit lijkt geen e-mailadres. Het ziet eruit als naam@bedrijf.nl.
refused-too-short = Maak je wachtwoord langer: minstens 15 tekens. Vier losse woorden werken goed.
refused-too-easy = Dit wachtwoord is makkelijk te raden. Neem woorden die niet bij elkaar horen.
refused-wrong-password = Dit wachtwoord klopt niet.
refused-sign-in = Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw, of log in met een link per mail.
refused-same-email = Dit is al je e-mailadres.

sign-up-title = Account maken
sign-up-lead = Met een account leer je verder op elk apparaat. We vragen alleen wat nodig is.
sign-up-keeps = Wat je in deze browser al leerde, komt mee.
sign-up-how = Hoe wil je inloggen?
sign-up-by-password = Met een wachtwoord
sign-up-by-mail = Met een link die ik per mail krijg
sign-up-button = Maak mijn account
sign-up-have-one = Heb je al een account?
sign-up-privacy = Je werkgever ziet niet wat je hier doet.

sign-in-title = Inloggen
sign-in-button = Log in
sign-in-by-mail = Stuur me een link per mail
sign-in-forgot = Ik ben mijn wachtwoord vergeten
sign-in-no-account = Nog geen account?
sign-out = Uitloggen

by-mail-title = Inloggen met een link
by-mail-lead = Vul je e-mailadres in. Je krijgt een mail met een link. Daarmee log je in, zonder wachtwoord.
by-mail-button = Stuur de mail
forgot-title = Wachtwoord vergeten
forgot-lead = Vul je e-mailadres in. Je krijgt een mail met een link. Daarmee kies je een nieuw wachtwoord.
mail-sent-title = Kijk in je mail
mail-sent-text = Hoort { $email } bij een account? Dan krijg je binnen een paar minuten een mail. De link werkt 1 uur en 1 keer.
mail-sent-nothing = Geen mail gekregen? Kijk bij ongewenste mail, of controleer het adres.
mail-stays-here = Deze installatie verstuurt nog geen mail. De beheerder kan de mail lezen in de postbak.
open-link-title = Inloggen
open-link-text = Je logt in als { $email }.
open-link-button = Log in
dead-link-title = Deze link werkt niet meer
dead-link-text = Een link werkt 1 uur en 1 keer. Vraag een nieuwe aan.
new-password-title = Kies een nieuw wachtwoord
new-password-lead = Daarna ben je op al je andere apparaten uitgelogd.
new-password-button = Bewaar dit wachtwoord

prove-title = Ben jij het?
prove-lead = Dit is belangrijk voor je account. Daarom vragen we het nog een keer.
prove-button = Ga verder
prove-or-mail = Liever met een link per mail? Dat kan ook. Open de link in deze browser en probeer het dan opnieuw.
prove-by-mail = We sturen een link naar { $email }. Open de link in deze browser en probeer het dan opnieuw.
prove-mail-button = Stuur me een link

account-title = Mijn account
account-unconfirmed = Bevestig je e-mailadres { $email }. Dan kun je altijd weer inloggen. We hebben je een mail gestuurd met een link.
account-send-again = Stuur de mail opnieuw
account-who = Wie je bent
account-change-email = E-mailadres veranderen
account-sign-in = Hoe je inlogt
account-has-password = Je logt in met een wachtwoord, of met een link per mail.
account-no-password = Je logt in met een link per mail.
account-change-password = Wachtwoord veranderen
account-set-password = Een wachtwoord kiezen
account-preferences = Voorkeuren
account-language = Taal van de site en de mails
account-devices = Waar je bent ingelogd
account-this-device = dit apparaat
account-device-times = Ingelogd op { $since }, laatst gebruikt op { $used }
account-end-device = Log dit apparaat uit
account-end-others = Log alle andere apparaten uit
account-data = Jouw gegevens
device-unknown = Onbekend apparaat
device-on = { $browser } op { $system }
back-to-account = Terug naar mijn account

email-title = E-mailadres veranderen
email-lead = Je adres is nu { $now }. We sturen een mail naar je nieuwe adres. Pas als je op die link klikt, verandert er iets.

data-title = Al mijn gegevens
data-lead = Dit is alles wat Wijzer over je bewaart.
data-json = Download alles als JSON
data-none = Niets.
data-person = Account
data-sessions = Apparaten
data-courses = Cursussen
data-answers = Antwoorden
data-notes = Notities
data-employers = Werkgevers
data-events = Wat er met je account gebeurde
data-letters = Mails aan jou
data-created = Gemaakt op
data-sector = Sector
data-confirmed = E-mailadres bevestigd
data-yes = ja
data-no = nee
data-version = versie { $version }, begonnen op { $started }
data-finished = afgerond op { $finished }

event-signed-up = Account gemaakt
event-signed-in = Ingelogd met je wachtwoord
event-signed-in-by-mail = Ingelogd met een link per mail
event-signed-in-by-code = Ingelogd met je code op papier
event-code-taken = Een wachtwoord gekozen bij je code
event-sign-in-refused = Inloggen is niet gelukt
event-signed-out = Uitgelogd
event-proved = Je wachtwoord nog een keer ingevuld
event-proof-refused = Een verkeerd wachtwoord ingevuld
event-password-reset = Een nieuw wachtwoord gekozen met een link per mail
event-password-changed = Je wachtwoord veranderd
event-email-change-asked = Een ander e-mailadres gevraagd
event-email-changed = Je e-mailadres veranderd
event-session-ended = Een apparaat uitgelogd
event-other-sessions-ended = Alle andere apparaten uitgelogd
event-erased = Account gewist

erase-title = Mijn account wissen
erase-goes = Je account verdwijnt, met je voortgang in alle cursussen, { $finished ->
    [0] je antwoorden
    [one] 1 afgeronde cursus, je antwoorden
   *[other] { $finished } afgeronde cursussen, je antwoorden
} en { $notes ->
    [0] je voorkeuren
    [one] 1 notitie
   *[other] { $notes } notities
}. Ook de mails aan jou die we nog bewaren, gaan weg. Dit kan niet terug.
erase-stays-title = Wat blijft, en waarom
erase-stays-1 = Dat er op deze dag een account is gewist, zonder naam. Zo kan de beheerder laten zien dat wissen werkt.
erase-stays-2 = Meldingen over inloggen, zonder naam, tot ze 30 dagen oud zijn. Die zijn er om misbruik te zien.
erase-download-first = Download eerst al mijn gegevens
erase-sure = Ja, wis mijn account en alles wat ik leerde
erase-not-sure = Zet een vinkje als je het zeker weet.
erase-button = Wis mijn account
