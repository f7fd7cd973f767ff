# Cursussen, zoeken, feiten.

minutes = { $n ->
    [one] 1 minuut
   *[other] { $n } minuten
}
minutes-short = { $n } min
lessons = { $n ->
    [one] 1 les
   *[other] { $n } lessen
}
for-whom = Voor: { $whom }
level-basic = Basis
level-intermediate = Intermediair
level-advanced = Gevorderd
level-highly-advanced = Zeer gevorderd
level-from-to = { $from } naar { $to }

courses-title = Cursussen
courses-lead = Elke cursus bestaat uit korte lessen van 5 tot 10 minuten. Begin waar je wilt en stop wanneer je wilt.
courses-empty = Er zijn nog geen cursussen. De beheerder kan ze toevoegen.

course-start = Begin met les 1
course-started = Je bent op { $percent } %
course-go-on = Ga verder
course-is-finished = Cursus afgerond
course-read-again = Nog eens lezen
course-only-dutch = De lessen van deze cursus zijn in het Nederlands.
course-newer = Je leert met versie { $mine } van deze cursus, want daarmee ben je begonnen. Er is nu ook een versie { $newer }.
course-goal = Wat je na afloop kunt
course-outline = Inhoud
course-assignment = Eindopdracht
course-assignment-private = Deze opdracht doe je voor jezelf. Niemand kijkt mee.
course-cards = Alle kaartjes, om te printen
course-competences = Waar je mee oefent
course-competences-note = Deze cursus oefent met deze vaardigheden uit DigComp 3.0, het Europese overzicht van digitale vaardigheden.
course-norms = De cursus helpt bij: { $norms }.
course-made-by = Gemaakt door
course-authors = { $authors }.
course-version = Versie { $version }, { $date }.
course-licence = Licentie: { $licence }.
module-passed = Module geslaagd
outline-done = klaar
outline-critical-open = klaar, één vraag moet nog goed

finished-title = Cursus afgerond
finished-on = Afgerond op { $date } · versie { $version } · { $n } minuten leren
finished-keep = Bewaar dit resultaat
finished-keep-text = Je resultaat staat nu alleen in deze browser. Met een account neem je het mee naar elk apparaat, en naar een volgende baan.
finished-now-you = Nu jij
finished-more = Verder leren

cards-title = Kaartjes: { $course }
cards-lead = Print deze pagina met je browser. Knip de kaartjes uit, of hang ze op.

search-title = Zoeken
search-title-of = Zoeken naar "{ $query }"
search-label = Zoek in alle lessen
search-button = Zoek
search-found = { $n ->
    [0] Niets gevonden voor "{ $query }".
    [one] 1 les gevonden voor "{ $query }".
   *[other] { $n } lessen gevonden voor "{ $query }".
}
search-nothing = Probeer een ander of korter woord. Of kijk bij de cursussen:

facts-title = Feiten en bronnen
facts-lead = Elk jaartal, elk cijfer en elke regel in de lessen komt uit dit register. Je ziet de bron, en wanneer we die voor het laatst lazen.
fact-title = Feit { $id }
fact-source = Bron:
fact-valid-from = Geldt vanaf { $date }.
fact-checked = Gecontroleerd: { $date }.
fact-review-by = Opnieuw controleren voor: { $date }.
fact-overdue = Dit feit wordt opnieuw gecontroleerd. Het kan zijn dat er iets is veranderd.
fact-unverified = Niet geverifieerd.
fact-quoted-in = Lessen die dit feit gebruiken
fact-not-quoted = Nog geen les gebruikt dit feit.
fact-quoted = bron: { $name }, { $date }
