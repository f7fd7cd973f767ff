# Herinneringen, en wat een werkgever laat versturen.

mail-reminder-subject = Van je werk: de cursus { $course }
mail-reminder-body =
    Dag { $name },

    { $employer } vroeg je om de cursus { $course } te volgen. De reden: { $reason }

    De cursus kost ongeveer { $n ->
        [one] 1 minuut
       *[other] { $n } minuten
    }{ $time ->
        [own] .
       *[work] . Dat is werktijd.
    } De streefdag is { $target }. Je kunt stoppen en later verdergaan.

    { $link }

    Je werkgever ziet alleen of je de cursus hebt afgerond, en op welke dag. Je werkgever ziet nooit je antwoorden, je fouten, hoelang je bezig was of welke cursussen je zelf kiest. Deze mail gaat alleen naar jou.

    Wil je zulke mails niet? Zet ze hier uit. Dat heeft geen gevolgen, en je werkgever ziet het niet.

    { $stop }

reminders-title = Herinneringen
reminders-on = Je krijgt soms een mail over een cursus van je werkgever: 14 dagen en 3 dagen voor de streefdag.
reminders-off = Je krijgt geen mails om je aan een cursus te herinneren.
reminders-turn-off = Zet herinneringen uit
reminders-turn-on = Zet herinneringen aan
reminders-free = Wat je kiest, heeft geen gevolgen. Je werkgever ziet het niet.
data-reminders = Herinneringen per mail
data-reminders-refused = nee, sinds { $date }

org-tab-messages = Berichten
messages-lead = Hier zie je welke mails we namens jullie sturen, wat erin staat en wanneer ze gaan. Een mail gaat alleen naar de mensen zelf.
messages-to-come = Herinneringen die nog komen
messages-none = Er komen geen herinneringen. Ze gaan alleen over een lopende cursus met een streefdag.
messages-when = We sturen ze na { $hour } uur, 14 dagen en 3 dagen voor de streefdag. Wie korter dan 3 dagen geleden is gevraagd, slaan we over.
messages-about = Herinneringen aan { $course }
messages-target = Streefdag: { $date }
messages-on = Op { $days }.
messages-and = { " en op " }
messages-today = vandaag
messages-no-more = Er komen geen herinneringen meer.
messages-to-whom = Aan iedereen bij wie de cursus dan nog open staat.
messages-open-now = { $n ->
    [one] Vandaag is dat 1 mens.
   *[other] Vandaag zijn dat { $n } mensen.
}
messages-paused = Gepauzeerd: er gaat nu niets uit.
messages-pause = Pauzeer
messages-go-on = Ga verder
messages-read-nl = Lees de mail
messages-read-en = Lees de mail in het Engels
messages-a-name = [naam]
messages-own-link = [eigen link]
messages-look = Bekijk wat we sturen
messages-sent = Wat we stuurden
messages-day = Dag
messages-what = Wat
messages-being-written = We zijn bezig met schrijven.
messages-few = 0 tot en met 4 mails
messages-written = { $n } mails geschreven, { $sent } verstuurd{ $failed ->
    [0] .
    [one] . Bij 1 lukt het versturen nog niet.
   *[other] . Bij { $failed } lukt het versturen nog niet.
}
messages-no-names = Wie geen bevestigd e-mailadres heeft, net is gevraagd of deze mails niet wil, krijgt er geen. Wie dat is, zie jij niet. Daarom tellen we minder dan 5 mails niet uit.
messages-invitations = Uitnodigingen
messages-invitations-written = { $n ->
    [one] 1 mens is uitgenodigd en doet nog niet mee.
   *[other] { $n } mensen zijn uitgenodigd en doen nog niet mee.
} { $written ->
    [0] Nog geen mail is geschreven.
    [one] 1 mail is geschreven.
   *[other] { $written } mails zijn geschreven.
}
messages-a-day = De rest volgt: hooguit { $n } op een dag.
messages-again = Kijk hoe ver het is
messages-invited-on-day = { $n ->
    [one] 1 uitnodiging geschreven
   *[other] { $n } uitnodigingen geschreven
}
preview-letters = Taal van de uitnodiging
preview-letters-hint = Deze taal geldt voor alle mensen in deze lijst. Daarna kiest ieder zelf.
