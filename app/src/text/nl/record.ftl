# Het dossier AI-geletterdheid: wat een werkgever weet, deed en besloot.

record-system = AI-systeem
record-system-new = AI-systeem erbij
record-system-name = Hoe noem je het?
record-system-name-hint = Noem het zoals je mensen het noemen. Bijvoorbeeld: de vertaal-app.
record-system-supplier = Leverancier
record-system-version = Versie of abonnement
record-system-version-hint = Verandert dit later? Dan vragen we je om het systeem opnieuw te bekijken.
record-system-place = Waar zit het?
record-place-tool = een los hulpmiddel
record-place-inside = in software die we al hebben
record-system-purpose = Waarvoor gebruik je het?
record-system-tasks = Bij welke taken?
record-system-tasks-hint = Eén taak per regel.
record-system-roles = Welke rollen gebruiken het?
record-system-affected = Wie krijgt ermee te maken?
record-affected-customers = klanten
record-affected-applicants = sollicitanten
record-affected-colleagues = collega’s
record-affected-patients = patiënten of cliënten
record-affected-public = andere mensen
record-system-data = Welke gegevens gaan erin?
record-system-data-hint = Weet je het niet? Kies dat. Het komt dan op je lijst om uit te zoeken.
record-data-unknown = weet ik niet
record-data-none = geen gegevens van mensen of van het bedrijf
record-data-business = gevoelige gegevens van het bedrijf
record-data-personal = gegevens van mensen
record-data-special = bijzondere gegevens, zoals over gezondheid
record-system-part = Welke rol hebben jullie volgens de AI-verordening?
record-system-part-hint = Wie een AI-systeem gebruikt voor het werk, is gebruiksverantwoordelijke. Wie het maakt of onder eigen naam aanbiedt, is aanbieder.
record-part-unknown = weet ik niet
record-part-deployer = gebruiksverantwoordelijke
record-part-provider = aanbieder
record-part-both = allebei
record-system-risk = In welke risicogroep hoort het?
record-system-risk-hint = Twijfel je? Kies ‘weet ik niet’ en zoek het later uit.
record-risk-unknown = weet ik niet
record-risk-other = overig
record-risk-transparency = transparantie: mensen moeten weten dat het AI is
record-risk-high = hoog risico
record-risk-forbidden = misschien verboden: eerst uitzoeken
record-system-grounds = Waarom in deze groep?
record-system-assessed-by = Wie beoordeelde dit?
record-system-assessed-by-hint = Een functie is genoeg, geen naam.
record-system-assessed-on = Beoordeeld op
record-system-allowed = Mag het gebruikt worden?
record-allowed-unknown = nog niet besloten
record-allowed-yes = ja
record-allowed-conditions = ja, met regels
record-allowed-no = nee
record-system-rules = Regels voor gebruik
record-system-rules-hint = Wat mag wel, wat mag niet? Je mensen zien dit op de poster.
record-system-rules-link = Link naar die regels
record-system-control-who = Wie kijkt mee?
record-system-control-who-hint = De functie van wie controleert wat het systeem doet.
record-system-control-when = Wanneer kijkt diegene mee?
record-system-control-stop = Mag diegene het systeem stoppen?
record-sure-unknown = weet ik niet
record-sure-yes = ja
record-sure-no = nee
record-system-dpia = Is een DPIA nodig?
record-system-dpia-hint = Een DPIA is een onderzoek vooraf naar risico’s voor de privacy.
record-system-council = Ondernemingsraad of personeelsvertegenwoordiging
record-council-none = niet van toepassing
record-council-informed = geïnformeerd
record-council-asked = instemming gevraagd
record-council-granted = instemming gekregen
record-system-council-on = Op welke dag?
record-system-owner = Wie gaat erover?
record-system-owner-hint = Een functie of een naam.
record-system-next-check = Volgende keer bekijken op

record-role = Rol
record-role-new = Rol erbij
record-role-name = Hoe heet de rol?
record-role-name-hint = Bijvoorbeeld: wie klanten helpt. Iemand kan meer rollen hebben.
record-role-goals = Wat moet iemand kunnen?
record-role-goals-hint = Eén doel per regel. Begin met ‘Je’. Zet erachter waar het bij hoort, zoals (DigComp 3.4, basis).
record-role-why = Waarom deze doelen?
record-role-priority = Hoe belangrijk is dit nu?
record-priority-normal = gewoon
record-priority-high = eerst dit
record-priority-low = later
record-role-courses = Welke cursussen horen erbij?
record-role-courses-hint = Kies zelf, of neem een voorstel over bij Voorstellen.
record-role-target = Streefdatum

record-rule = Regel
record-rule-new = Regel erbij
record-rule-name = Wat zegt de regel?
record-rule-name-hint = Dit staat bij elk voorstel. Bijvoorbeeld: wie met klantgegevens werkt, leert wat wel en niet mag.
record-rule-if-data = Als er deze gegevens in gaan
record-rule-if-data-hint = Kies je niets, dan maakt dit niet uit.
record-rule-if-risk = Als het in deze risicogroep hoort
record-rule-if-affected = Als deze mensen ermee te maken krijgen
record-rule-if-roles = Alleen voor deze rollen
record-rule-courses = Stel dan deze cursussen voor
record-rule-goal = En dit doel
record-rule-goal-hint = Eén zin die begint met ‘Je’.

record-measure = Maatregel
record-measure-new = Maatregel erbij
record-measure-name = Wat deden jullie?
record-measure-name-hint = Bijvoorbeeld: werkoverleg over de vertaal-app. Toegewezen cursussen staan vanzelf in je dossier.
record-measure-type = Wat voor maatregel is het?
record-measure-type-instruction = werkinstructie
record-measure-type-talk = teamgesprek of toolbox
record-measure-type-workshop = workshop van buiten
record-measure-type-coaching = meekijken en begeleiden
record-measure-type-rules = huisregels
record-measure-type-shielding = technisch afschermen
record-measure-type-introduction = inwerken van nieuwe mensen
record-measure-type-e-learning = online cursus van elders
record-measure-roles = Voor welke rollen?
record-measure-systems = Over welke AI-systemen?
record-measure-start = Vanaf
record-measure-until = Tot en met
record-measure-minutes = Leertijd in minuten
record-measure-work-time = In werktijd?
record-work-time-yes = ja
record-work-time-no = nee
record-measure-people = Hoeveel mensen deden mee?
record-measure-people-hint = Alleen een getal. Zet hier geen namen.
record-measure-provider = Wie gaf het?
record-measure-content-version = Welke versie van de inhoud?
record-measure-content-version-hint = Bijvoorbeeld: presentatie van maart 2026.
record-measure-evidence = Waar ligt het bewijs?
record-measure-evidence-hint = Bijvoorbeeld: verslag in de map Overleg. Eén per regel.

record-evaluation = Terugblik
record-evaluation-new = Terugblik erbij
record-evaluation-on = Op welke dag keken jullie terug?
record-evaluation-participants = Wie deden mee?
record-evaluation-participants-hint = Noem rollen, geen namen.
record-evaluation-sources = Waar keken jullie naar?
record-sources-signals = signalen
record-sources-near-misses = wat bijna misging
record-sources-new-systems = nieuwe systemen
record-sources-feedback = wat mensen ervan vonden
record-evaluation-works = Wat werkt?
record-evaluation-works-not = Wat werkt niet?
record-evaluation-next = Volgende terugblik
record-evaluation-next-hint = Een half jaar later is een goed begin.

record-signal = Signaal
record-signal-new = Signaal erbij
record-signal-on = Op welke dag?
record-signal-what = Wat gebeurde er?
record-signal-what-hint = Zonder namen. Het gaat om het voorval, niet om wie het deed.
record-signal-learnt = Wat leerden jullie ervan?
record-signal-action = Wat doen jullie nu anders?
record-signal-systems = Over welke AI-systemen?
record-signal-roles = Voor welke rollen?
record-signal-leak = Kan het een datalek zijn?
record-signal-leak-hint = Kwamen er gegevens van mensen op een verkeerde plek? Meld het meteen binnen je bedrijf. Dan wordt gekeken of het gemeld moet worden.
record-leak-no = nee
record-leak-maybe = misschien

record-decision = Besluit
record-decision-new = Besluit erbij
record-decision-what = Wat is besloten?
record-decision-who = Wie besloot het?
record-decision-who-hint = Een functie is genoeg.
record-decision-on = Op welke dag?
record-decision-due = Klaar op

record-statement = Verklaring van de leiding
record-statement-new = Verklaring van de leiding
record-statement-words = De tekst
record-statement-words-hint = Bijvoorbeeld: wij vinden het belangrijk dat onze mensen AI goed en veilig gebruiken. Daarom geven wij tijd om te leren en maken wij afspraken over wat mag.
record-statement-signed-by = Wie tekent?
record-statement-signed-by-hint = Naam en functie.
record-statement-on = Getekend op

record-council = Ondernemingsraad
record-council-new = OR/PVT geïnformeerd of instemming gevraagd (≥ 50)
record-council-state = Wat is er gedaan?
record-council-state-hint = Vanaf 50 mensen is er een ondernemingsraad. Met minder mensen kan er een personeelsvertegenwoordiging zijn.
record-council-on = Op welke dag?
record-council-words = Toelichting

record-law = Wijziging van de wet
record-law-new = Wijziging van de wet bekeken
record-law-on = Bekeken op
record-law-words = Wat betekent het voor jullie?
record-law-words-hint = Passen je maatregelen nog? Schrijf op wat je verandert, of waarom niets.

record-wrong-needed = { $field }: vul dit in.
record-wrong-too-long = { $field }: dit is te lang.
record-wrong-not-a-day = { $field }: kies een dag.
record-wrong-not-a-number = { $field }: vul een heel getal in van 0 tot 100.000.
record-wrong-not-a-link = { $field }: vul een adres in dat begint met https://.
record-wrong-not-a-choice = { $field }: kies opnieuw uit de lijst.

record-title = Dossier AI-geletterdheid
record-tab = Dossier
record-lead = Hier houd je bij welke AI jullie gebruiken, wat mensen moeten kunnen en wat je ervoor deed.
record-proves = Dit dossier beschrijft maatregelen. Het is geen bewijs dat aan alle regels is voldaan.
record-state-current = Dossier actueel
record-state-action = Actie nodig
record-state-outdated = Verouderd
record-state-current-why = Er ligt nu niets te doen.
record-state-action-why = Er ligt iets te doen. Het staat hieronder.
record-state-outdated-why = Iets ligt langer dan drie maanden te wachten. Begin daarmee.
record-todo-title = Ontbreekt nog
record-todo-since = sinds { $date }
record-todo-no-system = Schrijf op welke AI jullie gebruiken.
record-todo-unknown = { $about }: zoek uit wat je nog niet weet.
record-todo-unused = { $about }: zeg welke rollen het gebruiken.
record-todo-check-due = { $about }: het is tijd om dit opnieuw te bekijken.
record-todo-new-version = { $about }: er is een nieuwe versie. Kloppen de risicogroep en de regels nog?
record-todo-no-role = Maak de eerste rol: wie werkt met AI?
record-todo-no-goals = { $about }: schrijf op wat iemand in deze rol moet kunnen.
record-todo-proposed = { $about }: bekijk welke cursussen de regels voorstellen.
record-todo-not-asked = { $about }: wijs de cursussen van deze rol toe.
record-todo-people-without-role = { $more ->
    [1] 1 mens heeft nog geen rol.
   *[other] { $more } mensen hebben nog geen rol.
}
record-todo-no-measure = Schrijf de eerste maatregel op, of wijs een cursus toe.
record-todo-evaluation-due = Het is tijd om terug te kijken.
record-todo-signal-open = Bespreek dit signaal in een terugblik: { $about }
record-todo-no-statement = Laat de leiding tekenen dat leren over AI mag en tijd krijgt.
record-todo-council-open = Leg vast of de ondernemingsraad is geïnformeerd.
record-todo-law-changed = De wet is veranderd. Kijk of jouw maatregelen nog passen.

record-reason-role = Dit hoort bij je rol: { $role }.
record-reason-systems = Dit hoort bij je rol { $role }: je werkt met { $systems }.

record-step-identify = Identificeren
record-step-goals = Doelen
record-step-act = Uitvoeren
record-step-evaluate = Evalueren
record-step-identify-lead = Welke AI gebruiken jullie, en wie krijgt ermee te maken?
record-step-goals-lead = Wat moet iemand kunnen, per rol?
record-step-act-lead = Wat deden jullie eraan?
record-step-evaluate-lead = Werkte het, en wat verandert er?
record-count-system = { $n ->
    [0] Nog geen AI-systemen
    [one] 1 AI-systeem
   *[other] { $n } AI-systemen
}
record-count-role = { $n ->
    [0] Nog geen rollen
    [one] 1 rol
   *[other] { $n } rollen
}
record-count-measure = { $n ->
    [0] Nog geen maatregelen
    [one] 1 maatregel
   *[other] { $n } maatregelen
}
record-count-evaluation = { $n ->
    [0] Nog geen terugblik
    [one] 1 terugblik
   *[other] { $n } keer teruggekeken
}
record-count-asked = { $n ->
    [one] 1 cursus toegewezen
   *[other] { $n } cursussen toegewezen
}
record-todo-more = { $n ->
    [one] Nog 1 punt in het dossier
   *[other] Nog { $n } punten in het dossier
}
record-list-system = AI-systemen
record-list-role = Rollen
record-list-rule = Eigen regels
record-list-measure = Maatregelen
record-list-evaluation = Terugblikken
record-list-signal = Signalen
record-list-decision = Besluiten
record-list-statement = Verklaring van de leiding
record-list-council = Ondernemingsraad
record-list-law = Wijziging van de wet
record-changed-on = bijgewerkt op { $date }

record-quick-link = Maak een kort dossier
record-quick-why = In een half uur heb je je eerste dossier op papier. Daarna kan het groeien.
record-library-link = Kies uit veelgebruikte AI
record-matrix-link = Voorstellen per rol
record-history-link = Wijzigingen
record-exports-link = Downloaden en printen
record-read-link = Lees het dossier
record-hidden-link = Waar zit verborgen AI?

record-save = Bewaar
record-remove = Haal weg
record-remove-hint = Je kunt het later terughalen bij Wijzigingen.
record-extra = Meer vragen
record-versions = Eerdere versies
record-version-of = { $date }, door { $by }
record-by-owner = beheerder
record-by-contact = AI-aanspreekpunt
record-restore = Zet deze versie terug
record-taken = Iemand anders bewaarde dit onderdeel net ook. Hieronder staat wat jij typte. Bewaar je nu, dan komt jouw versie ervoor in de plaats.
record-many-hint = Je mag er meer kiezen.
record-none-yet = Die zijn er nog niet.

flash-record-saved = Bewaard in het dossier.
flash-record-removed = Weggehaald. Bij Wijzigingen kun je het terughalen.

record-library-title = Welke AI gebruiken jullie?
record-library-lead = Kruis aan wat je kent. Kijk ook in software die je al hebt: daar zit vaak AI in. Later vul je aan wat je nog niet weet.
record-library-button = Zet in het dossier
record-library-has = staat al in het dossier
record-library-own = Staat het er niet bij? Voeg het zelf toe.
record-library-none = Kruis er minstens één aan.

record-matrix-title = Voorstellen per rol
record-matrix-lead = Elke rol gebruikt AI-systemen. Regels stellen voor wat daarbij hoort. Jij beslist.
record-matrix-empty = Er zijn nog geen voorstellen. Zet eerst AI-systemen in het dossier en kies welke rollen ze gebruiken.
record-matrix-because = omdat deze rol { $system } gebruikt: { $rule }
record-matrix-goal = Doel: { $goal }
record-matrix-has = hoort al bij deze rol
record-matrix-take = Neem over voor { $role }
record-matrix-nothing = Alles wat de regels voorstellen, hoort al bij deze rol.
record-rules-title = De regels
record-rules-library = Dit zijn de regels waarmee je begint. Je kunt ze aanpassen.
record-rules-own = Dit zijn jullie eigen regels.
record-rules-adapt = Pas de regels aan
record-rules-always = geldt voor elk AI-systeem
record-rules-if = als: { $conditions }

record-history-title = Wijzigingen
record-history-lead = Alles wat er in het dossier veranderde, met de dag en wie het deed.
record-history-empty = Er is nog niets veranderd.
record-change-added = toegevoegd
record-change-changed = gewijzigd: { $fields }
record-change-removed = weggehaald
record-history-more = Eerdere wijzigingen

record-quick-title = Kort dossier
record-quick-step = Stap { $step } van { $n }
record-quick-1 = Welke AI gebruiken jullie?
record-quick-1-lead = Kruis aan wat je kent. Twijfel je? Kruis het aan, je kunt het later uitzoeken.
record-quick-own = Nog iets anders? Eén per regel.
record-quick-2 = Wie gebruikt het, en mag het?
record-quick-2-lead = ‘Weet ik niet’ is ook een antwoord.
record-quick-3 = Wat moet iemand kunnen, en wat doe je eraan?
record-quick-3-lead = Eén doel per rol en één maatregel is genoeg om te beginnen.
record-quick-measure = Wat doe je eraan?
record-quick-measure-usual = We bespreken in het werkoverleg wat mag met AI en wat niet.
record-quick-next = Wanneer kijk je terug?
record-quick-sign = Wie tekent namens de leiding?
record-quick-statement = Wij vinden het belangrijk dat onze mensen AI goed en veilig gebruiken. Daarom geven wij tijd om te leren en maken wij afspraken over wat mag.
record-quick-done = Je dossier staat klaar
record-quick-done-lead = Download het, en laat het aan je mensen zien. Wat je niet wist, staat op de lijst met wat nog ontbreekt.
record-quick-go = Verder
record-quick-role = Wie met AI werkt

record-of-day = Stand van { $date }
record-version-line = Versie { $n }
record-made-on = Gemaakt op { $date }
record-hash-line = Controlegetal (SHA-256): { $hash }
record-law-of-day = Wat de wet vraagt op deze dag
record-law-supervisor = De beoogd toezichthouder is de Autoriteit Persoonsgegevens, samen met andere toezichthouders.
record-no-entries = Hier staat nog niets.
record-participation = Deelname
record-participation-lead = Toegewezen cursussen. De status is alleen open, afgerond of vrijgesteld.
record-column-course = Cursus
record-column-who = Voor wie
record-column-assigned = Toegewezen
record-column-asked = Gevraagd
record-column-finished = Afgerond
record-column-exempt = Vrijgesteld
record-column-person = Persoon
record-column-role = Rol
record-column-systems = AI-systemen
record-column-status = Status
record-column-day = Dag
record-person-number = Medewerker { $n }

record-exports-title = Downloaden en printen
record-exports-lead = Elk bestand draagt de dag, de versie en een controlegetal. We houden bij wat je downloadde.
record-export-what = Wat wil je?
record-export-record = Het hele dossier
record-export-register = Register: per mens, rol en AI-systeem
record-export-council = Uitleg voor OR of personeelsvertegenwoordiging
record-export-rules = Poster met huisregels
record-export-format = Als wat?
record-format-pdf = PDF
record-format-xlsx = Excel
record-format-csv = CSV
record-format-json = JSON, voor een ander systeem
record-export-day = Stand van welke dag?
record-export-day-hint = Leeg is vandaag.
record-export-names = Met namen van mensen
record-export-names-hint = Zonder vinkje staan er nummers. Je mensen kunnen zien dat je een lijst met namen downloadde.
record-export-button = Maak het bestand
record-export-not = Dit bestand is er niet in die vorm. Kies een andere.
record-export-future = Kies vandaag of een dag ervoor.
record-exports-log = Wat is er gedownload?
record-exports-none = Nog niets.
record-export-with-names = met namen

record-coverage = Per rol
record-register-sheet = Register
record-file-record = dossier
record-file-register = register
record-file-council = uitleg-or
record-file-rules = huisregels
record-quick-pdf = Download je dossier (PDF)
record-read-day = Toon

hidden-title = Verborgen AI in je bedrijf
hidden-lead = AI zit vaak in software die je al hebt. Loop deze lijst langs. Vink aan wat je herkent en print de pagina als je wilt.
hidden-private = Wat je aanvinkt, blijft in je browser. Wij zien het niet.
hidden-next = Iets gevonden? Schrijf op wie het gebruikt, waarvoor, en of het mag.
hidden-start = Houd het bij in een dossier
