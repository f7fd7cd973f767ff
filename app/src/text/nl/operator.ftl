# Beheer.

operator-title = Beheer
operator-no-smtp = Er is geen mailserver ingesteld (WIJZER_SMTP_URL). Mails blijven in de postbak.
operator-outbox = { $n ->
    [0] Postbak
    [one] Postbak (1 wacht)
   *[other] Postbak ({ $n } wachten)
}
operator-health = Toestand
operator-version = Versie
operator-engine = Database
operator-up-since = Gestart
operator-people = Accounts
operator-browsers = Browsers zonder account
operator-courses = Gepubliceerde cursussen
operator-course = { $title }: versie { $version }, { $date }
operator-damaged = Beschadigde lessen
operator-facts = Feiten om te controleren
operator-facts-fine = Alle feiten zijn op tijd gecontroleerd.
operator-settings = Instellingen

outbox-title = Postbak
outbox-empty = Er zijn nog geen mails geschreven.
outbox-older = Oudere mails
outbox-waiting = wacht
outbox-sent = verstuurd op { $at }
outbox-failing = lukt nog niet: { $why }

first-title = De eerste beheerder
first-lead = Deze link werkt één keer. Maak hier het account van de eerste beheerder.
first-button = Maak de beheerder
