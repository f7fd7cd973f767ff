# Wat de ondernemingsraad of personeelsvertegenwoordiging leest, en de poster met huisregels.

council-title = Uitleg voor OR of PVT: leren over AI bij { $org }
council-lead = { $org } gebruikt Wijzer om mensen te helpen AI goed en veilig te gebruiken. Dit stuk zegt wat er met gegevens gebeurt, wie wat ziet en hoe lang. Het is zo gemaakt dat er niemand mee gevolgd kan worden.
council-why = Waarom
council-why-lines =
    Wie AI gebruikt voor het werk, helpt zijn mensen om dat goed te leren. Dat vraagt de AI-verordening.
    Er is geen verplicht examen en niemand krijgt een cijfer.
    Leren is werktijd, tenzij iets anders is afgesproken.
council-processed = Wat we vastleggen
council-processed-lines =
    Naam, e-mailadres en of iemand bij de organisatie hoort.
    Welke cursus van iemand gevraagd wordt, waarom en met welke streefdatum.
    Of die cursus is afgerond en op welke dag, of waarom iemand is vrijgesteld.
    Het dossier: welke AI er is, wat mensen moeten kunnen, welke maatregelen er waren. Daar staan geen namen in van wie iets fout deed.
council-sees = Wat de werkgever ziet
council-sees-lines =
    Per gevraagde cursus: open, afgerond met een dag, of vrijgesteld met een reden.
    Een teamleider ziet alleen aantallen, en pas vanaf tien mensen.
    Het AI-aanspreekpunt houdt het dossier bij en ziet van niemand of een cursus af is.
council-never = Wat de werkgever nooit ziet
council-never-lines =
    Antwoorden, fouten en pogingen.
    Hoe lang iemand bezig was en wanneer iemand inlogde.
    Notities, en hoe zeker iemand was.
    Cursussen die iemand zelf kiest.
    Dit kan niet aangezet worden: het systeem heeft er geen scherm en geen bestand voor.
council-employee = Wat de medewerker ziet
council-employee-lines =
    Een pagina met precies de regels die de werkgever van hem of haar ziet.
    Wie daar keek of een lijst downloadde, en op welke dag.
    Alle eigen gegevens, om te bekijken, mee te nemen, te verbeteren of te wissen.
council-kept = Hoe lang
council-kept-lines =
    Gaat iemand weg, dan stopt de band en ziet de werkgever diegene niet meer. Er blijven aantallen zonder naam, hooguit vijf jaar.
    De medewerker houdt het account en wat er geleerd is.
    Aanmeldingen en inlogpogingen worden 30 dagen bewaard voor de veiligheid; de werkgever ziet ze niet.
    Een account dat niemand gebruikt, wordt na 30 maanden gewist. Na 24 maanden komt er eerst een bericht.
council-rights = Afspraken
council-rights-lines =
    De uitkomst van een oefening wordt niet gebruikt om iemand te beoordelen.
    Geen ranglijsten, geen vergelijking van collega’s, geen volgen van gedrag.
    Geen AI die over mensen oordeelt: oefeningen worden met vaste regels nagekeken.
    Herinneringen gaan alleen naar de medewerker, die ze uit kan zetten.
council-law = Wat de wet zegt over meepraten
council-law-lines =
    Regelingen over opleiding van personeel, over persoonsgegevens en over systemen die geschikt zijn om mensen te volgen, horen bij de ondernemingsraad (WOR artikel 27). Wij maakten het systeem daar bewust ongeschikt voor.
    Is er geen ondernemingsraad? Vertel het dan de personeelsvertegenwoordiging of alle mensen.
    Dit is geen juridisch advies.
council-questions = Vragen om te bespreken
council-questions-lines =
    Is de tijd om te leren geregeld in de roosters?
    Kan iedereen erbij, ook wie geen e-mail heeft of geen telefoon van het werk?
    Weet iedereen aan wie je vragen stelt over AI?
    Wat doen we als iemand niet mee wil of kan?

poster-title = Huisregels AI bij { $org }
poster-yes = Dit mag
poster-conditions = Dit mag, met deze regels
poster-no = Dit mag niet
poster-tools = Welke hulpmiddelen
poster-never = Dit gaat er nooit in
poster-ask = Wie vraag je?
poster-empty = Er zijn nog geen regels. Zet in het dossier bij elk AI-systeem of het mag en hoe.
