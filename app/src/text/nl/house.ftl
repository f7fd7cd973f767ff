# De huisregels van een organisatie, en wat zij bij lessen zet.

house-tab = Huisregels
house-at = Bij { $org }
house-rules = Onze huisregels voor AI
house-tools = Welke hulpmiddelen mag je gebruiken?
house-never = Wat nooit in een AI-hulpmiddel mag
house-ask = Wie vraag je?

house-lead = Schrijf op wat bij jullie geldt. Je mensen lezen het bij elke les, onder de naam van je organisatie. De les zelf verandert niet.
house-may-be-empty = Elk vak mag leeg blijven. Per vak passen 600 tekens.
house-tools-label = Bij ons: welke hulpmiddelen mag je gebruiken?
house-tools-hint = Bijvoorbeeld: de schrijfhulp op de laptop in het kantoor. Geen eigen accounts op je telefoon.
house-never-hint = Bijvoorbeeld: namen van klanten, ziekmeldingen, wachtwoorden, onze recepten.
house-ask-hint = Bijvoorbeeld: Bram, elke ochtend op kantoor. Ook als er iets misging.
house-too-long = Houd deze tekst op 600 tekens of minder.

house-preview = Zo zien je mensen het
house-preview-none = Nog niets. Schrijf hierboven iets op en bewaar het. Dan staat het hier.

house-courses = Iets erbij bij een cursus of een les
house-courses-lead = Past een voorbeeld van jullie bij een les? Zet het erbij. Jouw tekst blijft staan als de cursus een nieuwe versie krijgt.
house-texts = { $n ->
    [0] nog geen tekst
    [one] 1 tekst
   *[other] { $n } teksten
}
house-of = Jullie teksten bij { $course }
house-of-lead = Je mensen lezen een tekst bij de cursus in elke les. Een tekst bij een les lezen ze alleen daar.
house-whole-course = De hele cursus
house-add = Zet er iets bij
house-change = Verander de tekst
house-words = Jullie tekst bij { $lesson }
house-words-hint = Gewone tekst, hooguit 600 tekens. Links kun je niet aanklikken.
house-remove = Haal weg
house-remove-of = Haal weg: de tekst bij { $lesson }

house-loose = Teksten zonder les
house-loose-lead = De les van deze teksten staat niet meer in de cursus. Zet ze ergens anders bij, of haal ze weg.
house-loose-of = { $course } · stond bij de les { $lesson }
house-loose-to = Nieuwe plek voor de tekst van { $lesson }
house-move = Verplaats
house-place-taken = Daar kan deze tekst niet staan: er staat al een andere. Kies een andere plek.
