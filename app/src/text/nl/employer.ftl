# Voor werkgevers, en wat een werkgever vraagt.

nav-organisations = Voor werkgevers

flash-organisation-started = Je organisatie staat klaar. Nodig nu je mensen uit.
flash-person-removed = De band is losgemaakt. Wat diegene leerde, houdt diegene zelf.
flash-link-renewed = Er is een nieuwe link. De oude werkt niet meer.
flash-joined = Je doet mee. Hieronder staat wat je werkgever vraagt.
flash-left = De band is losgemaakt. Alles wat je leerde, staat nog in je account.
flash-assigned = Dit is toegewezen. Je mensen zien het nu bij Mijn leren.

org-index-title = Voor werkgevers
org-index-lead = Laat je mensen leren wat AI kan en hoe ze het veilig gebruiken. Je start in een paar minuten. Het is gratis.
org-index-own = Jouw organisaties
org-index-step-1 = Maak je organisatie: een naam, een sector en hoe groot je bent.
org-index-step-2 = Deel de link of hang de poster op. Je mensen doen zelf mee.
org-index-step-3 = Wijs een cursus toe. Je ziet wie hem afrondde.
org-index-privacy = Je ziet nooit antwoorden, fouten of tijden.

org-start-title = Start je organisatie
org-start-lead = Meer dan dit hoef je niet in te vullen.
org-start-button = Organisatie starten
org-name = Naam van je organisatie
org-name-empty = Vul de naam van je organisatie in.
org-name-too-long = Houd de naam op 100 tekens of minder.
org-sector = Sector
org-sector-other = Een andere sector
org-size = Hoeveel mensen werken er?
org-size-people = { $size } mensen

org-tabs = Onderdelen van je organisatie
org-tab-home = Overzicht
org-tab-people = Mensen
org-tab-invite = Uitnodigen
org-tab-assign = Toewijzen
org-next-invite = Er doet nog niemand mee. Deel de link met je mensen of hang de poster op.
org-next-assign = Je mensen doen mee. Wijs nu een cursus toe.
org-people-count = { $n ->
    [one] 1 mens doet mee
   *[other] { $n } mensen doen mee
}
org-running = Toegewezen
org-ended = Gestopt
org-finished-of = { $n ->
    [one] { $finished } van 1 mens heeft de cursus afgerond
   *[other] { $finished } van { $n } mensen hebben de cursus afgerond
}
org-exempt-count = { $n ->
    [one] 1 mens is vrijgesteld
   *[other] { $n } mensen zijn vrijgesteld
}
org-only-this = Meer dan toegewezen, afgerond of vrijgesteld kun je niet zien.

org-role-owner = beheerder
org-role-staff = medewerker
org-make-owner = Maak beheerder
org-make-staff = Maak medewerker
org-you = jij
org-since = doet mee sinds { $date }
org-remove = Maak los
org-remove-hint = Ging iemand weg? Maak de band los. Diegene houdt het eigen account en alles wat daarin staat.
more-people = Volgende mensen

org-invite-lead = Met deze link doen je mensen mee. Stuur hem door, of print deze pagina en hang haar op.
org-poster-title = Leer mee bij { $org }
org-poster-why = Korte lessen over AI: wat het kan, wat het niet kan en hoe je het veilig gebruikt op je werk.
org-code = Code om te scannen: opent de link hieronder
org-poster-time = Leren voor je werk doe je in werktijd.
org-poster-sees = Je werkgever ziet of je een toegewezen cursus hebt afgerond, en wanneer.
org-poster-hidden = Je werkgever ziet nooit je antwoorden, je fouten of je tijd.
org-invite-print = Printen? Gebruik Afdrukken in je browser. Alleen de poster komt op papier.
org-renew-title = Is de link bij verkeerde mensen?
org-renew-why = Maak een nieuwe. De oude link en oude posters werken dan niet meer. Wie al meedoet, blijft meedoen.
org-renew = Maak een nieuwe link

assign-lead = Kies wat je vraagt, van wie en waarom. Je mensen lezen dit bij Mijn leren.
assign-course = Cursus
assign-course-of = { $course } ({ $n } minuten)
assign-who = Voor wie?
assign-everyone = Iedereen, ook wie later begint
assign-people = Alleen deze mensen
assign-more = Niet iedereen past in deze lijst. Kies dan voor iedereen.
assign-reason = Waarom?
assign-reason-hint = Eén zin. Bijvoorbeeld: je werkt met de bestel-app en die gebruikt AI.
assign-reason-usual = We gebruiken AI op het werk en willen dat iedereen het goed en veilig kan doen.
assign-minutes = Minuten
assign-in-work = { $n ->
    [one] 1 minuut in werktijd
   *[other] { $n } minuten in werktijd
}
assign-target = Streefdatum
assign-target-hint = Mag leeg blijven. Wie later klaar is, is gewoon klaar.
assign-button = Toewijzen
assign-no-course = Kies een cursus of meer.
assign-nobody = Kies minstens één mens, of kies iedereen.
assign-no-reason = Vul in waarom, in één zin van hooguit 300 tekens.
assign-no-minutes = Vul een heel getal in van 1 tot 2400.
assign-no-day = Kies vandaag of een dag daarna, of laat dit leeg.
assigned-course-gone = Een cursus die er niet meer is
audience-everyone = voor iedereen
audience-people = voor gekozen mensen
target-by = streefdatum { $date }
assigned-on = Toegewezen op
ended-on = Gestopt op

name-column = Naam
email-column = E-mailadres
status = Status
status-open = open
status-finished = afgerond op { $date }
status-exempt = vrijgesteld: { $why }
status-hint = Open zegt niet of iemand begon. Dat ziet alleen de medewerker zelf.
exempt-title = Vrijstelling
exempt-label = Vrijstelling voor { $name }
exempt-none = geen
exempt-experience = kan dit al
exempt-absence = lang afwezig
exempt-other-work = doet ander werk
assignment-csv = Download als spreadsheet (CSV)
assignment-end = Stop deze toewijzing
look-is-kept = Je mensen kunnen zien op welke dag je deze lijst bekeek of downloadde.
csv-finished = afgerond
csv-exempt = vrijgesteld
csv-finished-on = Afgerond op

join-title = Meedoen bij { $org }
join-lead = { $org } vraagt je om mee te leren over AI. Dat doe je in werktijd.
join-sees = Je werkgever ziet of je een toegewezen cursus hebt afgerond, en op welke dag.
join-hidden = Je werkgever ziet nooit je antwoorden, je fouten, je tijd of cursussen die je zelf kiest.
join-leave = Je kunt altijd weg. Dan houd je alles wat je leerde.
join-belongs = Je doet al mee.
join-button = Ik doe mee
join-account = Je hebt een account nodig. Neem een e-mailadres dat je houdt, ook als je ergens anders gaat werken.

org-leave-title = Weg bij deze organisatie
leave-title = Weg bij { $org }?
leave-cut = De organisatie ziet daarna niets meer van je.
leave-keep = Je houdt je account, je lessen, je notities en wat je afrondde.
leave-last-owner = Jij bent de enige beheerder. Maak eerst iemand anders beheerder bij Mensen.
leave-button = Maak de band los
leave-stay = Nee, ik blijf

my-assigned = Van je werkgever
my-assigned-by = { $employer } vraagt dit: { $reason }
my-assigned-finished = afgerond
my-assigned-exempt = Je bent vrijgesteld. Je mag hem wel doen.
my-assigned-start = Naar de cursus

employer-rows = Dit ziet { $employer } van jou op dit moment
employer-rows-none = Nog geen toegewezen cursussen. Ze zien alleen dat je er werkt.
employer-looks = Wie keek er?
employer-looks-none = Nog niemand bekeek een lijst waar jij op staat.
employer-looked = { $date }: { $name } bekeek de lijst
employer-exported = { $date }: { $name } downloadde de lijst

people-add-title = Mensen uitnodigen met een lijst
people-add-link = Nodig mensen uit met een lijst
people-add-lead = Plak een lijst uit je spreadsheet, of kies een bestand. Eerst zie je wat er gaat gebeuren. Pas als jij ja zegt, sturen we mail.
people-add-paste = Plak hier je lijst
people-add-paste-hint = Eén mens per regel, met naam en e-mailadres. De volgorde van de kolommen maakt niet uit. Een kop erboven mag.
people-add-file = Of kies een bestand
people-add-file-hint = Excel (.xlsx) of CSV, hooguit 2 MB en 5000 mensen.
people-add-look = Bekijk de lijst
people-add-unconfirmed = Bevestig eerst je eigen e-mailadres. Daarna kun je anderen mail sturen.
people-add-mail = Iedereen krijgt één mail: waarom, dat het werktijd is, en wat jij wel en niet ziet.
roster-nothing = Plak een lijst of kies een bestand.
roster-empty = Er staat niemand in deze lijst.
roster-too-many = In deze lijst staan meer dan 5000 mensen. Splits hem in tweeën.
roster-too-wide = Deze lijst heeft meer dan 50 kolommen. Haal weg wat je niet nodig hebt: naam en e-mailadres is genoeg.
roster-not-a-sheet = Dit bestand kunnen we niet lezen. Sla je lijst op als Excel (.xlsx) of CSV en probeer het nog eens.
roster-no-addresses = We vinden geen kolom met e-mailadressen. Zet er "E-mail" boven.
roster-no-name = Vul een naam in.
roster-bad-name = Deze naam kan niet. Gebruik geen / : @ < of >.
roster-no-email = Vul een e-mailadres in.
roster-bad-email = Dit is geen e-mailadres. Bijvoorbeeld: amina@bedrijf.nl
roster-twice = Dit adres staat hoger in de lijst ook al. Maak deze regel leeg.
preview-title = Dit gaat er gebeuren
preview-new = { $n ->
    [one] 1 mens krijgt een uitnodiging
   *[other] { $n } mensen krijgen een uitnodiging
}
preview-changed = { $n ->
    [one] 1 naam verandert
   *[other] { $n } namen veranderen
}
preview-unchanged = { $n ->
    [one] 1 mens staat er al: daar verandert niets
   *[other] { $n } mensen staan er al: daar verandert niets
}
preview-refused = { $n ->
    [one] 1 regel klopt nog niet
   *[other] { $n } regels kloppen nog niet
}
preview-fix = Verbeter deze regels hier. Maak een regel leeg om hem over te slaan.
preview-row = Regel { $n }
preview-who = Wie krijgt een uitnodiging?
preview-check = Bekijk opnieuw
preview-confirm = { $n ->
    [one] Nodig 1 mens uit
   *[other] Nodig { $n } mensen uit
}
preview-done = Klaar, er hoeft niets te veranderen
preview-back = Nee, terug naar de lijst
flash-invited = De uitnodigingen gaan de deur uit.
invited-title = { $n ->
    [one] 1 mens is uitgenodigd
   *[other] { $n } mensen zijn uitgenodigd
}
invited-on = { $email } · uitgenodigd op { $date }
invited-waiting = { $email } · mail volgt nog
invited-remove = Trek in
