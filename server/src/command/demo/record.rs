//! The record of the bakery.

use super::{super::CommandError, work::Work};
use crate::{
    accounts::PersonId,
    dossier::{Body, EntryId, Kind, body::Value, library::library, write},
    organisations::{Keeper, OrgId},
    storage::Millis,
    web::dates,
};
use app::text::Lang;

/// The tasks in the bakery, which are groups of people and entries of the record.
pub struct Tasks {
    pub ordering: EntryId,
    pub shop: EntryId,
}

impl Work<'_> {
    /// What Bram wrote down. The writing help has an unknown, and the people in the shop miss a course: there is work left.
    pub async fn record(&mut self, org: OrgId, bram: PersonId) -> Result<Tasks, CommandError> {
        let tasks = self.tasks(org, bram).await?;
        let forecast = self.systems(org, bram, &tasks).await?;
        self.deeds(org, bram, &tasks, forecast).await?;
        Ok(tasks)
    }

    async fn tasks(&mut self, org: OrgId, bram: PersonId) -> Result<Tasks, CommandError> {
        let courses: Vec<String> = self.courses.iter().map(|course| course.course.slug().to_string()).collect();
        let ordering = filled(
            None,
            &[
                ("name", "Wie bestelt en plant"),
                ("goals", "Je kijkt elk besteladvies na voor je bestelt.\nJe weet wanneer het advies er naast zit."),
                ("why", "Een fout in de bestelling kost ons brood en geld."),
                ("priority", "high"),
            ],
            &[("courses", &courses)],
        );
        let shop = filled(
            None,
            &[
                ("name", "Wie in de winkel helpt"),
                ("goals", "Je leest een tekst van AI na voor een klant hem ziet."),
                ("priority", "normal"),
            ],
            &[("courses", &courses[..courses.len().min(1)])],
        );
        Ok(Tasks {
            ordering: self.entry(org, bram, Kind::Role, &ordering, 18).await?,
            shop: self.entry(org, bram, Kind::Role, &shop, 18).await?,
        })
    }

    /// Three kinds of AI; gives the one that forecasts.
    async fn systems(&mut self, org: OrgId, bram: PersonId, tasks: &Tasks) -> Result<EntryId, CommandError> {
        let (checked, next) = (day(self.before(12)), day(self.now.plus(170 * Millis::DAY)));
        let forecast = filled(
            Some("ordering"),
            &[
                ("part", "deployer"),
                ("risk", "other"),
                ("grounds", "Het systeem rekent met verkoop en weer. Het beslist niet over mensen."),
                ("assessed-by", "Bram"),
                ("assessed-on", &checked),
                ("allowed", "yes"),
                ("rules", "Het advies is een voorstel. De bakker beslist."),
                ("control-who", "De bakker van dienst"),
                ("owner", "Bram"),
                ("next-check", &next),
            ],
            &[("roles", &[of(tasks.ordering)])],
        );
        let forecast = self.entry(org, bram, Kind::System, &forecast, 18).await?;
        let assistant = filled(
            Some("assistant"),
            &[
                ("part", "deployer"),
                ("data", "unknown"),
                ("risk", "other"),
                ("allowed", "conditions"),
                ("rules", "Alleen op de laptop in het kantoor. Nooit met namen van klanten of collega’s."),
                ("owner", "Bram"),
                ("next-check", &next),
            ],
            &[("roles", &[of(tasks.ordering), of(tasks.shop)])],
        );
        self.entry(org, bram, Kind::System, &assistant, 17).await?;
        let translator = filled(
            Some("translator"),
            &[
                ("part", "deployer"),
                ("data", "none"),
                ("risk", "other"),
                ("allowed", "yes"),
                ("rules", "Alleen voor werkinstructies, zonder namen."),
                ("owner", "Bram"),
                ("next-check", &next),
            ],
            &[("roles", &[of(tasks.shop)])],
        );
        self.entry(org, bram, Kind::System, &translator, 17).await?;
        Ok(forecast)
    }

    /// What was done, what almost went wrong, and what Bram signed.
    async fn deeds(
        &mut self,
        org: OrgId,
        bram: PersonId,
        tasks: &Tasks,
        forecast: EntryId,
    ) -> Result<(), CommandError> {
        let talk = filled(
            None,
            &[
                ("name", "Samen het besteladvies nagekeken"),
                ("type", "talk"),
                ("start", &day(self.before(12))),
                ("minutes", "45"),
                ("work-time", "yes"),
                ("people", "2"),
                ("evidence", "De afspraken hangen naast de oven."),
            ],
            &[("roles", &[of(tasks.ordering)]), ("systems", &[of(forecast)])],
        );
        self.entry(org, bram, Kind::Measure, &talk, 12).await?;
        let signal = filled(
            None,
            &[
                ("on", &day(self.before(5))),
                ("what", "Het besteladvies was veel te laag. Er was die zaterdag een braderie."),
                ("learnt", "Het systeem weet niets van een braderie of een markt."),
                ("action", "We leggen de lijst met evenementen naast het advies."),
                ("leak", "no"),
            ],
            &[("systems", &[of(forecast)])],
        );
        self.entry(org, bram, Kind::Signal, &signal, 5).await?;
        let statement = filled(
            None,
            &[
                (
                    "words",
                    "Wij gebruiken AI om minder brood weg te gooien. Een mens beslist. Wie een fout meldt, helpt ons.",
                ),
                ("signed-by", "Bram, eigenaar"),
                ("on", &day(self.before(16))),
            ],
            &[],
        );
        self.entry(org, bram, Kind::Statement, &statement, 16).await?;
        Ok(())
    }

    /// Writes the first version of an entry, so many days ago.
    async fn entry(
        &mut self,
        org: OrgId,
        by: PersonId,
        kind: Kind,
        body: &Body,
        days: i64,
    ) -> Result<EntryId, CommandError> {
        let id = kind.only().unwrap_or_else(|| EntryId(self.ids.next(self.now)));
        write::write(self.tx, org, id, 0, kind, Some(body), (by, Keeper::Owner), self.before(days)).await?;
        Ok(id)
    }
}

fn of(id: EntryId) -> String {
    id.0.to_string()
}

fn day(at: Millis) -> String {
    dates::today(at).to_string()
}

/// A form that was filled in, over what the library proposes for a kind of AI.
fn filled(from: Option<&str>, lines: &[(&str, &str)], lists: &[(&str, &[String])]) -> Body {
    let system = library().systems.iter().find(|system| from.is_some_and(|key| system.key == key));
    let mut body = system.map(|system| system.body(Lang::Nl)).unwrap_or_default();
    for (key, value) in lines {
        body.set(key, Value::One((*value).to_owned()));
    }
    for (key, values) in lists.iter().filter(|(_, values)| !values.is_empty()) {
        body.set(key, Value::Many(values.to_vec()));
    }
    body
}
