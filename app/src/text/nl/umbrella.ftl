# Een koepel, zoals een branchevereniging, biedt haar leden cursussen aan.

umbrella-title = Koepels
umbrella-link-to = Lid van een koepel, of zelf een koepel?
umbrella-lead = Een koepel is een organisatie met leden, zoals een branchevereniging. Zij biedt haar leden cursussen aan. Elk lid kiest zelf.

umbrella-above = Jullie zijn lid van
umbrella-above-none = Jullie zijn nog nergens lid. Kreeg je een link van een koepel? Open die, dan kun je lid worden.
umbrella-sees = De koepel ziet dat jullie lid zijn, en welk aanbod jullie overnamen en wanneer.
umbrella-hidden = De koepel ziet nooit wie er bij jullie werken, hoeveel mensen dat zijn of wat zij leren.
umbrella-part = Jullie en de koepel kunnen er allebei mee stoppen. De koepel ziet daarna niets meer van jullie.
umbrella-since = lid sinds { $date }
umbrella-leave = Stop met dit lidmaatschap

umbrella-own = Zelf een koepel
umbrella-none = Is dit een branchevereniging of een andere organisatie met leden? Dan kun je al je leden in één keer cursussen aanbieden. Je ziet per aanbod welke leden het overnamen. Je ziet niets van hun mensen.
umbrella-start = Maak hiervan een koepel
umbrella-link = De link voor je leden
umbrella-link-lead = Stuur deze link naar je leden. Een beheerder opent hem, leest wat jij ziet en kiest welke organisatie lid wordt.
umbrella-members = { $n ->
    [0] Nog geen leden
    [one] 1 lid
   *[other] { $n } leden
}
umbrella-end = Stop met { $org }
umbrella-more = Volgende organisaties
umbrella-renew-why = Maak een nieuwe. De oude link werkt dan niet meer. Wie al lid is, blijft lid.

umbrella-join-title = Lid worden bij { $umbrella }
umbrella-join-lead = { $umbrella } biedt haar leden cursussen aan over AI. Jullie kiezen zelf wat je overneemt en voor wie.
umbrella-join-account = Je hebt een account en een organisatie nodig.
umbrella-join-none = Je bent nog van geen andere organisatie beheerder. Start eerst je organisatie. Daarna kom je hier terug.
umbrella-join-which = Welke organisatie wordt lid?
umbrella-join-button = Word lid
umbrella-join-other = Start een andere organisatie
umbrella-joined = { $org } is al lid.

offers-title = Wat je aanbiedt
offers-none = Je bood nog niets aan.
offer-add-title = Nieuw aanbod
offer-add-lead = Je biedt dit in één keer aan al je leden aan, ook aan wie later lid wordt. Zij zien het op hun overzicht.
offer-name = Naam van je aanbod
offer-name-hint = Bijvoorbeeld: Veilig beginnen met AI
offer-no-name = Geef je aanbod een naam.
offer-long-name = Houd de naam op 100 tekens of minder.
offer-why = Waarom?
offer-why-hint = Eén of twee zinnen, hooguit 300 tekens. Een lid kan ze zo doorgeven aan de eigen mensen.
offer-no-why = Vul in waarom, in hooguit 300 tekens.
offer-courses = Cursussen
offer-courses-hint = De volgorde is die van deze lijst.
offer-no-courses = Kies minstens één cursus.
offer-button = Bied dit aan
offer-since = aangeboden op { $date }
offer-ended = gestopt op { $date }
offered-on = Aangeboden op
offer-taken = { $n ->
    [0] Nog geen lid nam dit over
    [one] 1 lid nam dit over
   *[other] { $n } leden namen dit over
}
offer-taken-on = overgenomen op { $date }
offer-only-this = Overnemen zegt niet wie de cursus doet. Dat ziet alleen het lid zelf.
offer-end = Stop dit aanbod

offered-title = Aanbod van je koepel
offered-by = { $umbrella } biedt aan: { $name }
offered-take = Neem over
offered-dismiss = Niet voor ons
offered-again = Naar toewijzen
offered-taken = Overgenomen op { $date }
offered-dismissed = Je koos op { $date }: niet voor ons
