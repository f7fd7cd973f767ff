# Wat er mis kan zijn met een cursuspakket. courses/FORMAT.md legt elke naam uit.
# $about is waar het over gaat: een id, een woord of een getal.

problem-missing-file = { $about } ontbreekt. Elke cursus heeft een course.toml en elke module een module.toml.
problem-not-utf8 = dit bestand is geen UTF-8-tekst. Sla het op als UTF-8.
problem-bad-head = de kop klopt niet: { $about }
problem-no-head = de kop ontbreekt. Begin het bestand met +++, dan title en minutes, dan weer +++.
problem-empty-field = vul { $about } in.
problem-unnumbered-module = de map "{ $about }" heeft geen nummer. Noem haar bijvoorbeeld 10-{ $about }: het nummer bepaalt de volgorde.
problem-no-modules = deze cursus heeft geen modules. Maak een map zoals 10-mijn-module met een module.toml erin.
problem-no-lessons = deze module heeft geen lessen. Maak een bestand zoals 10-mijn-les.nl.md.
problem-bad-file-name = "{ $about }" is geen naam van een les. Gebruik nummer, naam en taal: 10-mijn-les.nl.md.
problem-no-dutch = de les "{ $about }" heeft geen Nederlandse tekst. Nederlands komt eerst.
problem-lesson-twice = de les "{ $about }" staat twee keer in deze cursus. Geef een van de twee een andere naam.
problem-unknown-media = een bestand van het soort .{ $about } hoort niet in media. Gebruik svg, png, jpg of webp.
problem-no-alt = { $about } heeft geen tekst voor wie het beeld niet ziet. Zet die in media/media.toml.
problem-missing-media = het beeld { $about } staat niet in media of niet in media.toml.

problem-unclosed-block = het blok "{ $about }" wordt nergens gesloten. Zet ::: op een eigen regel achter het blok.
problem-stray-close = hier staat ::: maar er is geen open blok. Haal de regel weg.
problem-unknown-block = het blok "{ $about }" bestaat niet. Kies situation, card, sector of een soort oefening.
problem-unknown-attribute = "{ $about }" past niet bij dit blok.
problem-unknown-part = het deel "{ $about }" past niet bij deze oefening.
problem-missing-part = het deel "{ $about }" ontbreekt. Zet er een regel ### { $about } voor.
problem-missing-id = deze oefening heeft geen naam. Zet die tussen accolades: { "{" }#mijn-oefening{ "}" }.
problem-bad-id = "{ $about }" kan geen naam zijn. Gebruik kleine letters, cijfers en losse streepjes.
problem-duplicate-id = de naam "{ $about }" staat al bij een andere oefening in deze les.
problem-id-of-the-page = de naam "{ $about }" gebruikt de pagina van de les zelf al. Geef deze oefening een andere naam.
problem-text-after-rows = deze tekst staat achter de rijen: "{ $about }". Zet haar ervoor, of maak er uitleg van met > ervoor.
problem-raw-html = HTML werkt hier niet: { $about }
problem-heading-level = # is voor de titel van de les. Gebruik ## of ###.
problem-broken-link = de link { $about } leidt nergens heen. Gebruik https://, mailto: of een pad dat met / begint.

problem-no-question = deze oefening stelt geen vraag. Zet de situatie en de vraag boven de rijen.
problem-too-few-options = { $about } opties is te weinig. Geef er minstens twee.
problem-no-box = zet een hokje voor de optie: - [ ] of - [x]. Het gaat om: { $about }
problem-no-right-option = geen enkele optie is goed. Zet [x] bij het beste antwoord.
problem-several-right-options = meer dan één optie is goed. Kies er een, of maak er een multiple van.
problem-missing-feedback = de uitleg ontbreekt bij: { $about }. Zet eronder, twee spaties ingesprongen: > waarom iemand dit kiest.
problem-errors-to-find = { $about } zinnen zijn fout. Verstop er 1, 2 of 3.
problem-no-decoy = geen zin is vreemd maar goed. Zet { "{" }decoy{ "}" } achter één zin die twijfel mag wekken.
problem-no-categories = noem de keuzes achter de accolades: groen | oranje | rood.
problem-no-category = deze rij zegt niet waar ze bij hoort: { $about }. Schrijf: tekst = keuze.
problem-unknown-category = "{ $about }" staat niet bij de keuzes van deze oefening.
problem-unknown-sector = de sector "{ $about }" bestaat niet. Kies agro, zorg, techniek, veiligheid, detailhandel, horeca, bouw, logistiek of zakelijk.
problem-too-few-cases = { $about } rijen is te weinig.
problem-few-cases = { $about } rijen is weinig. Geef er minstens 8, ook voor elke sector.
problem-too-few-steps = { $about } stappen is te weinig.
problem-not-numbered = nummer de stappen: 1. en dan de tekst. Het gaat om: { $about }
problem-no-number = het getal { $about } ontbreekt of is geen getal.
problem-not-a-count = dit is geen aantal: { $about }. Schrijf bijvoorbeeld: 19 = terecht afgekeurd.
problem-too-many-dots = meer dan { $about } stippen kan niemand overzien.
problem-unknown-node = het vervolg "{ $about }" bestaat niet. Schrijf: tekst -> naam, en geef die naam een eigen ###.
problem-unreachable-node = niemand komt bij "{ $about }". Laat een keuze ernaartoe gaan, of haal het weg.
problem-empty-node = het deel "{ $about }" heeft geen tekst. Elk pad leert iets.
problem-no-best-end = geen einde is het beste. Zet { "{" }best{ "}" } achter de naam van het goede einde.
problem-oversight-rows = rijen / fout: { $about }. Geef minstens 5 adviezen en maak minder dan de helft fout.
problem-rows-in-note = een notitie heeft geen rijen, alleen een opdracht.
problem-too-few-variants = een kritieke oefening heeft minstens 3 varianten. Dit zijn er { $about }.
problem-critical-for-some = "{ $about }" is kritiek in één sector. Zet dezelfde oefening ook in de algemene tekst.
problem-sector-in-sector = een sectorblok staat in een ander sectorblok.
problem-sector-twice = de sector "{ $about }" staat hier twee keer.
problem-sector-without-general = begin met het blok "sector algemeen": dat ziet iedereen die geen andere tekst heeft.
problem-empty-card = dit kaartje is leeg.
problem-card-twice = deze les heeft al een kaartje. Maak er samen één kaartje van.

problem-not-in-english = de oefening "{ $about }" van de Nederlandse les ontbreekt hier. Vertaal haar ook, met dezelfde naam.
problem-not-in-dutch = de oefening "{ $about }" staat niet in de Nederlandse les. Zet haar daar ook, of haal haar hier weg.
problem-other-kind = de oefening "{ $about }" is in de Nederlandse les van een andere soort. Gebruik hier dezelfde soort.
problem-other-critical = de oefening "{ $about }" is maar in één taal kritiek. Zet critical in beide talen, of in geen van beide.
problem-other-variants = de oefening "{ $about }" heeft in de Nederlandse les een ander aantal varianten. Maak er in beide talen evenveel.
problem-other-rows = "{ $about }" heeft in de Nederlandse les een ander aantal opties of rijen. Maak er in beide talen evenveel.
problem-other-key = bij "{ $about }" is in de Nederlandse les iets anders goed. Zet de rijen in dezelfde volgorde, met dezelfde antwoorden.

problem-unknown-competence = { $about } is geen competentie van DigComp 3.0.
problem-unknown-outcome = { $about } is geen leerresultaat dat wij kennen.
problem-outcome-not-in-module = { $about } staat niet bij de module. Zet het ook in module.toml.
problem-too-many-outcomes = { $about } leerresultaten is te veel voor één les. Kies er hoogstens 3.
problem-competences = { $about } competenties: kies er 1 tot 4.
problem-unknown-fact = het feit { $about } staat niet in het feitenregister.
problem-unverified-fact = het feit { $about } is nog niet gecontroleerd. Dat mag een les niet als zeker vertellen.
problem-overdue-fact = het feit { $about } moet opnieuw worden gecontroleerd.

problem-minutes = { $about } minuten: een les duurt 5 tot 10 minuten, en nooit minder dan 3.
problem-lesson-too-long = deze les heeft { $about } woorden. Hoogstens 600.
problem-explanation-too-long = de uitleg heeft { $about } woorden. Hoogstens 180: één idee.
problem-no-situation = deze les begint niet met een situatie op het werk.
problem-no-opening-choice = laat de lezer eerst kiezen: begin met een choice met confidence.
problem-no-exercises = deze les heeft geen oefeningen.
problem-few-exercises = { $about } oefeningen is weinig. Geef er na de eerste keuze nog 2 of 3.
problem-no-note = deze les eindigt niet met iets om op het werk te doen (note).
problem-no-card = deze les heeft geen kaartje (card).
problem-unequal-options = de opties verschillen veel in lengte ({ $about } tekens). Wie de langste kiest, hoort niet te winnen.
problem-all-of-the-above = "{ $about }" vraagt niet om oordelen. Noem echte keuzes.
problem-no-misconception = welke denkfout zit achter "{ $about }"? Zet { "{" }misconception=…{ "}" } achter de optie.
problem-negative-stem = de vraag bevat een ontkenning: "{ $about }". Vraag het andersom.
problem-long-sentence = deze zin is lang ({ $about }). Maak er twee van: hoogstens 20 woorden.
problem-too-hard = de tekst is te moeilijk: Flesch-Douma { $about }. Minstens 50, liever 65.
problem-hard = de tekst is moeilijk: Flesch-Douma { $about }. Liever 65 of meer.
problem-below-target = de tekst kan makkelijker: Flesch-Douma { $about }. Het doel is 65.
problem-typed-date = hier staat een jaartal ({ $about }). Gebruik een feit uit het register: { "{" }fact F-…{ "}" }.
