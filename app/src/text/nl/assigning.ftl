# Toewijzen: groepen, leerpaden, rondes en het overzicht.

assign-courses = Wat vraag je?
assign-path-of = { $n ->
    [one] Leerpad { $path } (1 cursus)
   *[other] Leerpad { $path } ({ $n } cursussen)
}
assign-to-paths = Zet cursussen bij elkaar in een leerpad
assign-groups = Deze teams en rollen, ook wie er later bij komt
assign-group-of = { $n ->
    [one] { $group } (1 mens)
   *[other] { $group } ({ $n } mensen)
}
assign-no-group = Kies minstens één team of rol, of kies iedereen.
assign-minutes-own = Mag leeg blijven. Dan geldt de tijd die bij de cursus staat. Bij meer cursussen geldt altijd de tijd van elke cursus.
assign-time = Leertijd
assign-in-own = { $n ->
    [one] 1 minuut, op een afgesproken moment
   *[other] { $n } minuten, op een afgesproken moment
}
assign-when = Wanneer leren je mensen?
assign-when-work = In werktijd. Dat is gewoon zo bij leren voor je werk.
assign-when-own = Op een ander moment. Dat hebben we samen afgesproken.
assign-repeats = Komt het terug?
assign-every = Hoe vaak?
assign-once = Eén keer
assign-every-months = { $n ->
    [one] Elke maand
    [12] Elk jaar
    [24] Elke twee jaar
   *[other] Elke { $n } maanden
}
assign-from = Wanneer begint een nieuwe ronde?
assign-from-calendar = Op een vaste dag, voor iedereen tegelijk
assign-from-completion = Zo lang nadat iemand afrondde
assign-grace = Dagen vooraf die meetellen
assign-grace-hint = Alleen bij een vaste dag. Wie zo kort voor een nieuwe ronde afrondt, is klaar voor die ronde. Leeg is nul.
assign-no-grace = Vul een heel getal in van 0 tot 90, korter dan de ronde zelf.
audience-groups = voor { $groups }
audience-and = { $first } en { $last }

paths-title = Leerpaden
paths-lead = Een leerpad is een rij cursussen met een naam. Wijs je hem toe, dan krijgt ieder alle cursussen, in deze volgorde.
path-one = Leerpad
path-new = Nieuw leerpad
path-make = Leerpad maken
path-change = Leerpad aanpassen
path-name = Naam van het leerpad
path-name-hint = Bijvoorbeeld: nieuw in de winkel.
path-name-empty = Geef het leerpad een naam.
path-course = Cursus { $n }
path-no-course = geen
path-course-twice = Een cursus staat er twee keer in. Kies elke cursus één keer.
path-remove = Leerpad weghalen
path-remove-hint = Wat je met dit leerpad toewees, blijft toegewezen.

repeats-calendar = { $n ->
    [one] Elke maand, voor iedereen tegelijk.
    [12] Elk jaar, voor iedereen tegelijk.
    [24] Elke twee jaar, voor iedereen tegelijk.
   *[other] Elke { $n } maanden, voor iedereen tegelijk.
}
repeats-completion = { $n ->
    [one] Een maand nadat iemand afrondde.
    [12] Een jaar nadat iemand afrondde.
    [24] Twee jaar nadat iemand afrondde.
   *[other] { $n } maanden nadat iemand afrondde.
}
repeats-grace = { $n ->
    [one] Afronden op de dag ervoor telt mee.
   *[other] Afronden in de { $n } dagen ervoor telt mee.
}
rounds-title = Eerdere rondes
round-now = Naar de stand van nu
round-until = Ronde { $n }, tot en met { $date }
round-was = Ronde { $n }: zo stond het op { $date }
round-gone = { $n ->
    [one] 1 van hen is sindsdien weg
   *[other] { $n } van hen zijn sindsdien weg
}

again-title = Nog een keer
again-why = Je begint weer bij de eerste les, in de nieuwste versie. Wat je afrondde, blijft afgerond. Je antwoorden en notities blijven staan.
again-button = Doe deze cursus opnieuw
again-course = Doe { $course } opnieuw
my-path = Leerpad { $path }
my-comes-back = komt terug op { $date }
my-round-again = Er is een nieuwe ronde. Wat je eerder afrondde, blijft van jou.

overview-title = Deelname
overview-filter = Kies wat je ziet
overview-all-courses = alle cursussen
overview-all-groups = alle teams en rollen
overview-all-statuses = elke status
overview-group = Team of rol
overview-name = In de naam staat
overview-sort = Volgorde
overview-show = Laat zien
overview-nobody = Hier staat niemand. Kies iets anders, of wijs eerst een cursus toe.
overview-more = Volgende regels
overview-csv = Download wat je hier ziet (CSV)
sort-name = naam, A tot Z
sort-name-down = naam, Z tot A
sort-course = cursus, A tot Z
sort-course-down = cursus, Z tot A
sort-finished = eerst afgerond bovenaan
sort-finished-down = laatst afgerond bovenaan
sort-target = vroegste streefdatum bovenaan
sort-target-down = laatste streefdatum bovenaan
