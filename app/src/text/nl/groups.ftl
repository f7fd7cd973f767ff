# Teams en rollen, contactpersonen, leidinggevenden en groepscijfers.

org-tab-groups = Teams en rollen
groups-empty = Er zijn nog geen teams of rollen.
groups-why = Een team is waar iemand werkt. Een rol is wat iemand met AI doet. Je vraagt een cursus dan aan de hele groep tegelijk. Wie er later bij komt, krijgt hem vanzelf.
groups-teams = Teams
groups-roles = Rollen
group-new = Maak een team of rol
group-name = Naam
group-name-empty = Vul een naam in.
group-name-too-long = Houd de naam op 100 tekens of minder.
group-name-taken = Er is al een groep die zo heet. Kies een andere naam.
group-too-many = Meer dan 500 groepen passen hier niet. Stop eerst een groep die je niet meer gebruikt.
group-kind = Soort
group-kind-team = Team (waar iemand werkt)
group-kind-role = Rol (wat iemand met AI doet)
group-make = Maak deze groep
group-people = { $n ->
    [0] Nog niemand
    [one] 1 mens
   *[other] { $n } mensen
}
group-is-team = Dit is een team.
group-is-role = Dit is een rol.
group-add = Zet mensen in de groep
group-add-to = Mensen in { $group } zetten
group-add-who = Wie?
group-add-button = Zet in de groep
group-add-nobody = Vink minstens één mens aan.
group-add-all-in = Iedereen zit al in deze groep.
group-back = Terug naar { $group }
group-take-out = Haal { $name } uit de groep
group-managers = Leiding
group-managers-see = Wie leiding geeft, ziet welke cursussen het team heeft gekregen. En in een team van 10 of meer mensen hoeveel mensen klaar zijn. Nooit wie.
group-managers-how = Iemand leiding geven? Kies diens naam bij
group-manager-stop = { $name } geeft geen leiding meer
group-rename = Andere naam
group-end-link = Stop deze groep
group-end-title = Stop je met { $group }?
group-end-people = { $n ->
    [0] Er zit niemand in deze groep.
    [one] Er zit 1 mens in. Die blijft gewoon bij je organisatie.
   *[other] Er zitten { $n } mensen in. Die blijven gewoon bij je organisatie.
}
group-end-asked = Wat je via deze groep vroeg, vraag je dan niet meer.
group-end-button = Ja, stop deze groep
group-end-not = Nee, laat de groep bestaan

find-person = Zoek op naam
find-button = Zoek
find-nobody = Niemand gevonden met deze naam.

person-groups = Zit in
person-leads = Geeft leiding aan
person-role = Beheer
person-role-what = Een beheerder regelt alles van de organisatie: mensen, groepen en toewijzingen.

contact-title = Contactpersoon voor AI
contact-what = Collega’s zien wie ze iets over AI kunnen vragen. Een contactpersoon mag het AI-dossier bijhouden, en ziet niet wie wat leerde.
contact-make = Maak contactpersoon
contact-stop = Geen contactpersoon meer
contact-you = Je bent contactpersoon voor AI.
contact-ask = Vragen over AI? Stel ze aan: { $names }.
contact-at = Vragen over AI bij { $employer }? Stel ze aan { $name }.
employer-groups = Je staat in: { $names }.
employer-leads = Je geeft leiding aan: { $names }.
data-leads = geeft leiding sinds { $since }
nav-my-organisation = Mijn organisatie

team-title = Mijn team
team-nothing = Dit team heeft nog geen cursus gekregen.
team-numbers = Ongeveer { $finished } van de { $n } mensen zijn klaar.
team-small = Dit team heeft minder dan 10 mensen. Daarom zie je geen aantallen: je zou kunnen raden wie klaar is.
team-never = Je ziet nooit wie klaar is en wie niet.

figures-title = Groepscijfers
figures-small = Jullie zijn met weinig mensen. Daarom laten we geen groepscijfers zien.
figures-made = Zo stond het op { $date }. Deze cijfers blijven de hele maand zo. In de volgende maand maken we nieuwe.
figures-no-groups = Je hebt nog geen teams of rollen. Die maak je bij
figures-no-courses = Er is nog geen cursus toegewezen.
figures-group = Groep
figures-count = Klaar
figures-everyone = Iedereen die de cursus kreeg
figures-cell = ongeveer { $finished } van de { $n }
figures-hidden = laten we niet zien
figures-rounded = Aantallen zijn afgerond op 5.
figures-rule = Een groep staat er alleen bij met minstens 10 mensen erin en 10 erbuiten, en als je uit het verschil met andere groepen niets over een paar mensen kunt afleiden.
figures-months = Andere maanden
