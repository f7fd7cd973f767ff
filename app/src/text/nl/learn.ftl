# De les, de oefeningen, mijn leren.

situation = Situatie
card = Kaartje
only-you = Alleen jij ziet dit.

lesson-of = les { $number } van { $of }
lesson-only-dutch = Deze les is er alleen in het Nederlands.
lesson-damaged = Deze les kan nu niet worden getoond. De beheerder weet het. Je kunt gewoon verder met de volgende les.
lesson-done = Klaar met deze les
lesson-done-next = Klaar, naar de volgende les
lesson-is-done = Deze les is klaar
lesson-undo = Toch niet klaar
lesson-next = Volgende les
lesson-previous = Vorige les
lesson-neighbours = Vorige en volgende les
lesson-side = Voortgang en inhoud
lesson-sources = Bronnen
lesson-sector = Deze les heeft voorbeelden per sector.

progress-label = Voortgang in deze cursus
progress-steps = { $taken } van de { $of } stappen
progress-why = Waarom { $percent } %?
progress-rule = Een cursus is af als elke les klaar is en elke belangrijke vraag een keer goed was. Dit staat nog open:
progress-open-lesson = les nog doen
progress-open-critical = belangrijke vraag nog goed beantwoorden

exercise-label = Oefening { $number } · { $kind }
kind-choice = Kies
kind-multiple = Kies er meer
kind-two-step = Kies en leg uit
kind-sort = Sorteer
kind-find-error = Zoek de fout
kind-order = Zet op volgorde
kind-match = Wat hoort bij elkaar?
kind-estimate = Schat
kind-repair = Verbeter de opdracht
kind-branch = Jouw keuze, jouw verhaal
kind-what-if = Wat verandert er als…
kind-oversight = Keur goed of keur af
kind-note = Doe het op je werk

exercise-critical = Belangrijke vraag: deze moet één keer goed zijn. Je mag zo vaak proberen als je wilt, steeds met een andere vraag.
exercise-mastered = Belangrijke vraag: deze had je goed.
exercise-offline = Je antwoord is niet verstuurd. Kijk of je internet hebt en probeer het opnieuw. Je keuze staat er nog.
exercise-check = Kijk na
exercise-next-step = Verder
exercise-show-example = Laat het voorbeeld zien
exercise-finish = Klaar met nakijken
exercise-retry = Probeer het nog een keer
exercise-again = Nog een keer oefenen
exercise-approve = goedkeuren
exercise-reject = afkeuren

verdict-right = Goed gezien.
verdict-partly = Deels goed.
verdict-wrong = Nog niet.
verdict-done = Gedaan.
credit-rows = { $got } van de { $of } goed.
credit-pairs = { $got } van de { $of } paren staan goed om.
credit-steps = { $got } van de { $of } stappen goed.
credit-end = Dit einde kan beter. Probeer een andere weg.

told-chosen-best = Jouw keuze, en de beste:
told-chosen = Jouw keuze:
told-best = De beste keuze:
told-chosen-right = Goed gekozen:
told-chosen-wrong = Deze hoort er niet bij:
told-missed = Deze hoort er ook bij:
told-not-chosen = Niet gekozen:
told-others = Uitleg bij de andere keuzes
row-right = { $chosen } – klopt
row-wrong = jij koos "{ $chosen }", het is "{ $right }"
order-was = jij zette dit op plek { $place }
order-hint = Zet de stappen op volgorde: de eerste bovenaan.
order-up = Naar boven
order-down = Naar beneden
order-place = Plek van deze stap
estimate-label = Jouw schatting
estimate-told = Jij schatte { $given }. Het is { $answer }.
dots-caption = { $n } stippen in groepen
repair-text = Jouw versie
repair-own = Jouw tekst
repair-example = Een voorbeeld
repair-check = Kijk je eigen tekst na. Wat zit erin?
repair-has = zit erin
repair-lacks = nog niet
mirror-title = Jouw patroon
mirror-caught = { $of ->
    [one] Van de 1 fout haalde jij er { $n } eruit.
   *[other] Van de { $of } fouten haalde jij er { $n } eruit.
}
mirror-all-accepted = Je keurde alles goed. Dat gebeurt vaak als een systeem meestal gelijk heeft.
mirror-rejected = { $n ->
    [0] Je keurde geen goed advies af.
    [one] Je keurde 1 goed advies af. Dat kost alleen wat tijd.
   *[other] Je keurde { $n } goede adviezen af. Dat kost tijd, maar het is veiliger dan alles doorlaten.
}

confidence-question = Hoe zeker ben je?
confidence-low = niet
confidence-middle = beetje
confidence-high = zeker

incomplete-choose = Kies eerst een antwoord bij elke vraag. Dan kijken we het na.
incomplete-place-each = Geef elke stap een eigen plek, van 1 tot en met de laatste.
incomplete-number = Vul een getal in, bijvoorbeeld 25.
incomplete-write = Schrijf eerst je eigen versie. Daarna zie je het voorbeeld.
incomplete-too-long = Je tekst is te lang. Hoogstens 4000 tekens.
incomplete-stale = Deze vraag is intussen veranderd, of op een ander apparaat beantwoord. Dit is de vraag van nu.

note-label = Mijn notitie
note-done = Gedaan
note-is-done = gedaan
note-keep = Bewaar
note-kept = Bewaard om { $time } uur
note-joined = Bewaard om { $time } uur. Wat je ergens anders schreef, staat er nu ook bij.
note-kept-on = Bewaard op { $date }
note-cleared = De notitie is leeg.
note-offline = Je notitie is nog niet bewaard. Kijk of je internet hebt. Wat je typte, staat er nog.
note-too-long = Je notitie is te lang. Hoogstens 4000 tekens.

my-title = Mijn leren
my-hello = Dag { $name }
my-empty = Je hebt nog geen les gedaan. Kies hieronder een cursus. Na je eerste antwoord onthouden we waar je was.
my-empty-sign-in = Heb je al een account?
my-no-account = Je voortgang staat in deze browser. Met een account neem je die mee naar elk apparaat.
my-go-on = Ga verder
my-finished = Afgerond
my-finished-on = op { $date }
my-last-read = laatst gelezen op { $date }
my-others = Nog niet begonnen
my-notes = { $n ->
    [one] Mijn notities (1)
   *[other] Mijn notities ({ $n })
}
my-certainty = Hoe zeker was je?
my-certainty-line = Bij "{ $word }" had je { $right } van de { $of } goed.

notes-title = Mijn notities
notes-lead = Alleen jij ziet deze notities.
notes-empty = Je hebt nog niets opgeschreven. Aan het eind van elke les kun je een notitie maken.

employer-title = Wat ziet mijn werkgever?
employer-sees = Dit ziet je werkgever wel
employer-sees-1 = welke cursus je van je werkgever kreeg
employer-sees-2 = of je die cursus hebt afgerond, en op welke datum
employer-sees-3 = het certificaat van die cursus
employer-hidden = Dit ziet je werkgever niet
employer-hidden-1 = je antwoorden en je fouten
employer-hidden-2 = hoe vaak je iets probeerde
employer-hidden-3 = hoe lang je bezig was en wanneer je inlogde
employer-hidden-4 = je notities en hoe zeker je was
employer-hidden-5 = cursussen die je zelf koos
employer-mistakes = Fouten maken mag.
employer-mistakes-text = Zo leer je. Je antwoorden blijven van jou.
employer-time = Leren is werktijd,
employer-time-text = tenzij je iets anders hebt afgesproken.
employer-leave = Ga je weg bij je werkgever?
employer-leave-text = Dan stopt de koppeling. Jij houdt je cursussen en certificaten.
employer-two = Werk je bij twee bedrijven?
employer-two-text = Elk bedrijf ziet alleen zijn eigen cursussen.
employer-now = Wat ziet iemand nu van jou?
employer-none = Niets. Je bent niet gekoppeld aan een werkgever. Alles wat je hier doet, ziet alleen jij.
employer-linked = Gekoppeld sinds { $since }. Beheer: { $owners }.
employer-your-data = Jouw gegevens
employer-see-download = Bekijken en downloaden
employer-correct = Verbeteren
employer-erase = Verwijderen
employer-no-account = Zonder account staat je voortgang alleen bij deze browser. Maak je de cookies van deze site leeg? Dan kan niemand er meer bij, en na een tijd wissen wij de rest.
