# Mensen zonder e-mail: kaartjes met een code, en een gedeelde tablet.

codes-link = Mensen zonder e-mail
codes-title = Mensen zonder e-mail
codes-lead = Heeft iemand geen e-mailadres? Maak dan een kaartje met een code. Daarmee logt diegene in, op een telefoon, een computer of een gedeelde tablet.
codes-names = Namen
codes-names-hint = Eén naam per regel, hooguit 100 tegelijk. Heten twee mensen hetzelfde? Zet er iets bij, zoals Jan van de oven.
codes-look = Bekijk de lijst
codes-no-names = Vul minstens één naam in.
codes-bad-lines = Deze regels zijn geen naam: { $lines }. Gebruik alleen letters, streepjes en punten, en hooguit 100 tekens.
codes-too-many = Dit zijn meer dan { $n } namen. Doe het in twee keer.
codes-how = Zo werkt het
codes-how-password = De eerste keer kiest diegene zelf een wachtwoord. Daarna werkt de code alleen met dat wachtwoord.
codes-how-closed = Jij kunt dus niet in het account, ook niet met een nieuwe code. Je ziet ook niet of iemand inlogde.
codes-how-email = Geeft iemand later een eigen e-mailadres op? Dan stopt de code, en staat de naam hier niet meer.
codes-who = Wie heeft een code?
codes-made-on = code van { $date }
codes-renew-lead = Is een kaartje kwijt? Zet een vinkje en maak een nieuwe code. De oude werkt dan niet meer. Het wachtwoord blijft hetzelfde.
codes-renew = Maak nieuwe codes
codes-restart-link = Wachtwoord kwijt? Begin opnieuw met { $name }
codes-nobody = Zet een vinkje bij wie een nieuwe code krijgt.
codes-sent-before = Er zijn net al codes gemaakt, misschien door jou. Kijk eerst of dit nog nodig is. Is een kaartje niet geprint? Maak dan een nieuwe code.
codes-preview-title = Kloppen deze namen?
codes-preview-lead = { $n ->
    [one] Je maakt 1 account met een code.
   *[other] Je maakt { $n } accounts met een code.
}
codes-twice = staat hierboven ook
codes-known = zo heet al iemand bij jullie
codes-confirm = { $n ->
    [one] Maak 1 kaartje
   *[other] Maak { $n } kaartjes
}
codes-once = Je ziet de codes maar één keer. Print ze meteen. We bewaren ze niet leesbaar.
codes-back = Terug naar mensen zonder e-mail

codes-cards-title = De kaartjes
codes-cards-print = Kies Afdrukken in je browser. Alleen de kaartjes komen op papier. Knip ze uit en geef elk kaartje aan diegene zelf.
cut-for = Leren over AI bij { $org }
cut-scan = Code om te scannen: opent de pagina om in te loggen
cut-go = Scan het vierkant, of ga naar
cut-choose = Eerste keer? Kies zelf een wachtwoord. Vertel het aan niemand.
cut-later = Daarna log je in met je code en je wachtwoord.
cut-sees = Je werkgever ziet: of je een gevraagde cursus hebt afgerond, en op welke dag.
cut-hidden = Je werkgever ziet nooit: je antwoorden, je fouten, je tijd en wanneer je inlogt.
cut-taken = Mag je de eerste keer geen wachtwoord kiezen? Dan gebruikte iemand anders je code. Vraag een nieuw begin.
cut-unused = Log je 2,5 jaar niet in? Dan wissen we je account.

restart-title = Opnieuw beginnen met { $name }
restart-why = Doe dit alleen als { $name } het wachtwoord kwijt is. Niemand kan een wachtwoord terughalen, jij niet en wij niet.
restart-empty = Je maakt een nieuw, leeg account. Dat komt in plaats van het oude, ook in de teams.
restart-shut = Het oude account blijft dicht. Wat erin staat, gaat niet mee. Weet diegene het wachtwoord later weer? Dan werkt de oude code nog.
restart-ask = Bij cursussen die je vroeg, begint diegene opnieuw. Vroeg je een cursus alleen aan gekozen mensen? Wijs die dan opnieuw toe.
restart-button = Maak een nieuw account en een kaartje

code-on-paper = Heb je een code op papier?
code-title = Inloggen met een code
code-first-question = Log je voor het eerst in met deze code? Kies dan eerst een wachtwoord.
code-first-link = Dit is mijn eerste keer
code-field = Je code
code-field-hint = De 12 letters en cijfers op je kaartje. Hoofdletters en streepjes maken niet uit.
code-empty = Vul je code in.
code-not-a-code = Een code heeft 12 letters en cijfers. Kijk nog eens op je kaartje.
code-refused = Deze code en dit wachtwoord horen niet bij elkaar. Is dit je eerste keer? Kies dan eerst een wachtwoord.
code-forgot = Wachtwoord vergeten? Vraag je werkgever om opnieuw te beginnen. Je krijgt dan een nieuw, leeg account.
code-with-email = Inloggen met een e-mailadres
code-first-title = Je eerste keer
code-first-lead = Kies zelf een wachtwoord. Daarna kan niemand met alleen je kaartje in je account, ook je werkgever niet.
code-password-hint = Minstens 8 tekens. Twee of drie losse woorden werken goed, zoals: lamp regen kaas. Vertel het aan niemand.
code-password-again = Typ het nog een keer
code-password-short = Maak je wachtwoord langer: minstens 8 tekens. Twee of drie losse woorden werken goed.
code-not-the-same = Dit is niet hetzelfde als het wachtwoord erboven.
code-first-button = Bewaar en log in
code-first-refused = Met deze code kun je geen wachtwoord kiezen. Koos je er al een? Log dan in met je code en dat wachtwoord. Lukt dat niet? Vraag je werkgever om opnieuw te beginnen.
code-first-forget = Onthoud je wachtwoord goed. Wij kunnen het niet terughalen.
code-first-back = Ik heb al een wachtwoord

shared-tick = Dit is een gedeelde tablet
shared-tick-hint = Na 3 minuten zonder iets te doen ben je uitgelogd. Zet je dit niet aan, dan blijf je ingelogd.
shared-done = Ik ben klaar
still-title = Ben je er nog?
still-lead = Hier is { $name } ingelogd. Doe je niets, dan log je vanzelf uit.
still-go-on = Ga verder

account-by-code = Je logt in met een code op papier.
account-by-code-email = Heb je een eigen e-mailadres? Zet het in je account. Dan heb je je kaartje niet meer nodig, en kun je altijd een nieuw wachtwoord kiezen.
account-by-code-add = Een e-mailadres toevoegen
account-by-code-password = Je logt in met je code en je wachtwoord. Je werkgever kan een nieuwe code maken, maar komt daarmee niet in je account.
account-code-unused = Log je 2,5 jaar niet in? Dan wissen we je account. We kunnen je dan niet waarschuwen, want we hebben geen adres van je.
email-first-title = Een eigen e-mailadres
email-first-lead = We sturen een mail met een link. Open die link waar je met je code bent ingelogd, en kies een nieuw wachtwoord. Daarna stopt je code.
email-ends-code = Na deze stap log je in met { $email } en dit wachtwoord. Je code werkt dan niet meer.
data-code = Code op papier gemaakt op
