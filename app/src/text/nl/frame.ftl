# Rond elke pagina: kop, voet, meldingen, fouten, data.

site-description = Leer in korte lessen wat AI kan, wat het niet kan en hoe je het veilig gebruikt op je werk. Gratis en zonder account.
skip-to-content = Naar de inhoud

nav-main = Hoofdmenu
nav-footer = Over deze site
nav-home = Beginpagina
nav-courses = Cursussen
nav-my-learning = Mijn leren
nav-search = Zoeken
nav-sign-in = Inloggen
nav-operator = Beheer
nav-employer-view = Wat ziet mijn werkgever?
nav-about = Over ons
nav-privacy = Privacy
nav-accessibility = Toegankelijkheid
nav-facts = Feiten en bronnen
nav-help = Hulp
crumbs = Waar ben ik?
footer-licence = Lessen: CC BY 4.0. Software: EUPL-1.2. Gebaseerd op DigComp 3.0 (© Europese Unie, 2025, CC BY 4.0). Nederlandse vertaling: iXperium (CC BY 4.0), niet goedgekeurd door de Europese Commissie.

flash-signed-up = Je account is klaar. Je voortgang staat er al in.
flash-signed-in = Je bent ingelogd.
flash-signed-out = Je bent uitgelogd.
flash-confirmed = Je e-mailadres is bevestigd.
flash-lesson-done = Les klaar. Goed gedaan.
flash-module-passed = Module geslaagd. Goed gedaan.
flash-critical-open = Les klaar. Eén vraag in deze module moet nog goed: die zie je bij je voortgang.
flash-saved = Bewaard.
flash-password-changed = Je wachtwoord is veranderd. Op andere apparaten ben je uitgelogd.
flash-email-changed = Je e-mailadres is veranderd.
flash-mail-sent = We hebben je een mail gestuurd.
flash-session-ended = Dat apparaat is uitgelogd.
flash-sessions-ended = Alle andere apparaten zijn uitgelogd.
flash-erased = Je account is gewist. Dank je wel dat je er was.
flash-undone = De les staat weer open.
flash-sector-set = Je ziet nu voorbeelden uit jouw sector.

form-errors = { $n ->
    [one] Er is nog 1 ding om te verbeteren
   *[other] Er zijn nog { $n } dingen om te verbeteren
}
save = Bewaren
cancel = Annuleren
choose = Kies…

error-not-found = Deze pagina bestaat niet
error-not-found-text = Misschien is de link oud, of zit er een tikfout in. Zoek hieronder, of ga naar de cursussen.
error-broken = Er ging iets mis bij ons
error-broken-text = Het ligt niet aan jou. Wat je al had bewaard, is er nog. Probeer het over een minuut opnieuw.
error-too-often = Even rustig aan
error-too-often-text = Je probeerde dit vaak in korte tijd. Wacht een minuut en probeer het dan opnieuw.
error-busy = Het is even druk
error-busy-text = Probeer het over een paar seconden opnieuw. Wat je typte, staat nog in je scherm als je teruggaat.
error-foreign = Dit formulier kwam niet van onze pagina
error-foreign-text = Daarom is er niets mee gedaan. Ga terug, ververs de pagina en probeer het opnieuw.
error-too-large = Dit is te groot
error-too-large-text = Je stuurde meer dan we kunnen aannemen. Maak het korter en probeer het opnieuw.
error-wrong-method = Zo werkt deze pagina niet
error-wrong-method-text = Ga terug en gebruik de knop op de pagina.

date = { $day } { $month } { $year }
date-time = { $date }, { $time } uur
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

sector-agro = Agro
sector-zorg = Zorg
sector-techniek = Technische industrie
sector-veiligheid = Veiligheid
sector-detailhandel = Detailhandel
sector-horeca = Horeca
sector-bouw = Bouw
sector-logistiek = Logistiek
sector-zakelijk = Zakelijke dienstverlening
sector-label = Jouw sector
sector-none = Geen sector
sector-choose = Kies deze sector

home-title = Leer wat AI kan. En wat jij er vandaag mee doet.
home-lead = Korte lessen voor iedereen die werkt in een klein of middelgroot bedrijf. In gewone taal, op je telefoon, in 6 minuten.
home-start = { $n ->
    [one] Begin met je eerste les (1 minuut)
   *[other] Begin met je eerste les ({ $n } minuten)
}
home-go-on = Ga verder waar je was
home-no-account = Gratis. Je hebt geen account nodig.
home-drawing = Iemand achter een werktafel naast een telefoon met drie vragen. Twee zijn afgevinkt.
home-courses = Cursussen
home-sector = Voorbeelden uit jouw werk
home-sector-why = Kies je sector. Dan zie je in de lessen situaties die je herkent. Je kunt dit altijd veranderen.
home-how = Zo werkt het
home-how-1 = Eerst zelf kiezen
home-how-1-text = Elke les begint met een moment op het werk. Jij kiest wat je zou doen.
home-how-2 = Fouten maken mag
home-how-2-text = Bij elk antwoord lees je waarom mensen dat kiezen. Probeer zo vaak als je wilt.
home-how-3 = Vandaag doen
home-how-3-text = Elke les eindigt met iets kleins voor op je werk, en een kaartje om te bewaren.
home-yours = Wat je leert, is van jou
home-yours-text = Je antwoorden, fouten en notities ziet niemand anders. Ook je werkgever niet. Zo is deze site gebouwd.
