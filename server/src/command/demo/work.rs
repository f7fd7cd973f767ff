//! Where the demo people work: a bakery with a record that is honest about what it does not know, and an umbrella.

use super::super::CommandError;
use crate::{
    accounts::{PersonId, Token},
    assignments::{
        self, AssignmentId, Audience, LearningTime,
        cycle::{Cycle, From},
    },
    courses::{Published, Sector},
    dossier::{Body, EntryId, Kind, body::Value, library::library, write},
    organisations::{
        self, Keeper, OrgId, Role, Size,
        groups::{self, GroupId},
        house,
        umbrella::{self, OfferId},
    },
    storage::{Ids, Millis, Tx},
    web::dates,
};
use app::text::Lang;
use std::sync::Arc;

/// Makes what there is at work.
pub struct Work<'a> {
    pub tx: &'a mut Tx,
    pub ids: &'a Ids,
    pub courses: &'a [Arc<Published>],
    pub now: Millis,
}

/// The tasks in the bakery, which are groups of people and entries of the record.
struct Tasks {
    ordering: EntryId,
    shop: EntryId,
}

impl Work<'_> {
    /// Bakkerij De Korenaar, with Bram as its owner.
    pub async fn bakery(&mut self, bram: PersonId, amina: PersonId) -> Result<OrgId, CommandError> {
        let org = self.found("Bakkerij De Korenaar", Sector::Horeca, Size::Under50, bram).await?;
        organisations::store::insert_membership(self.tx, org, amina, Role::Staff, self.before(20)).await?;
        for (team, person) in [("Bakkers", amina), ("Kantoor", bram)] {
            let id = GroupId(self.ids.next(self.now));
            let name = team.parse().expect("a constant name");
            groups::store::put(self.tx, org, id, groups::Kind::Team, &name, self.before(19)).await?;
            groups::store::add(self.tx, org, id, person, self.before(19)).await?;
        }
        let tasks = self.record(org, bram).await?;
        for (role, person) in [(tasks.ordering, amina), (tasks.ordering, bram), (tasks.shop, amina)] {
            groups::store::add(self.tx, org, GroupId(role.0), person, self.before(18)).await?;
        }
        self.assign(org, &tasks).await?;
        self.house(org).await?;
        Ok(org)
    }

    /// An organisation with an owner.
    pub async fn found(
        &mut self,
        name: &str,
        sector: Sector,
        size: Size,
        owner: PersonId,
    ) -> Result<OrgId, CommandError> {
        let (org, since) = (OrgId(self.ids.next(self.now)), self.before(20));
        let name = name.parse().expect("a constant name");
        organisations::store::insert(self.tx, org, &name, Some(sector), size, since).await?;
        let token = Token::random(&mut rand::rng()).to_string();
        organisations::store::put_join_token(self.tx, org, &token, since).await?;
        organisations::store::insert_membership(self.tx, org, owner, Role::Owner, since).await?;
        Ok(org)
    }

    /// An umbrella of which the bakery is a member, with an offer that nobody answered yet.
    pub async fn umbrella(&mut self, owner: PersonId, member: OrgId) -> Result<(), CommandError> {
        let org = self.found("Branchegroep De Vroege Oven", Sector::Horeca, Size::Under10, owner).await?;
        let token = Token::random(&mut rand::rng()).to_string();
        umbrella::store::put_token(self.tx, org, &token, self.before(15)).await?;
        umbrella::store::insert_member(self.tx, org, member, self.before(14)).await?;
        let draft = umbrella::Draft {
            name: "Goed beginnen met AI".parse().expect("a constant name"),
            why: "Steeds meer bakkers bestellen met AI. Met deze cursussen begin je samen."
                .parse()
                .expect("a constant"),
            courses: self.courses.iter().map(|course| course.id).collect(),
        };
        let id = OfferId(self.ids.next(self.now));
        umbrella::store::insert_offer(self.tx, org, id, &draft, self.before(3)).await?;
        Ok(())
    }

    /// What Bram wrote down. The writing help has an unknown, and the people in the shop miss a course: there is work left.
    async fn record(&mut self, org: OrgId, bram: PersonId) -> Result<Tasks, CommandError> {
        let day = |millis: Millis| dates::today(millis).to_string();
        let (checked, next) = (day(self.before(12)), day(self.now.plus(170 * Millis::DAY)));
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
        let tasks = Tasks {
            ordering: self.entry(org, bram, Kind::Role, &ordering, 18).await?,
            shop: self.entry(org, bram, Kind::Role, &shop, 18).await?,
        };
        let of = |id: EntryId| id.0.to_string();
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
        self.deeds(org, bram, &of(tasks.ordering), &of(forecast)).await?;
        Ok(tasks)
    }

    /// What was done about the systems, what happened and what the management says.
    async fn deeds(&mut self, org: OrgId, bram: PersonId, ordering: &str, forecast: &str) -> Result<(), CommandError> {
        let day = |millis: Millis| dates::today(millis).to_string();
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
            &[("roles", &[ordering.to_owned()]), ("systems", &[forecast.to_owned()])],
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
            &[("systems", &[forecast.to_owned()])],
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

    /// The first course for everyone, each year again; the second for who orders, with a day.
    async fn assign(&mut self, org: OrgId, tasks: &Tasks) -> Result<(), CommandError> {
        let yearly = Cycle { every_months: 12, from: From::Calendar, grace_days: 30 };
        let orderers = Audience::Groups(vec![GroupId(tasks.ordering.0)]);
        let everyone = "We bestellen en plannen met AI, en willen dat iedereen dat goed en veilig kan.";
        let some = "Wie bestelt, werkt met cijfers van ons en van klanten. Dan moet je weten wat er in AI mag.";
        let asked = [(Audience::Everyone, everyone, Some(yearly), 18), (orderers, some, None, 7)];
        for (course, (audience, reason, cycle, days)) in self.courses.iter().zip(asked) {
            let draft = assignments::Draft {
                course: course.id,
                audience,
                reason: reason.to_owned(),
                planned_minutes: course.course.minutes(),
                target_day: dates::today(self.now.plus(60 * Millis::DAY)).into(),
                path_name: None,
                learning_time: LearningTime::Work,
                cycle,
            };
            let id = AssignmentId(self.ids.next(self.now));
            assignments::store::insert(self.tx, org, id, &draft, self.before(days)).await?;
        }
        Ok(())
    }

    /// House rules, and a note at the lesson about what never goes in.
    async fn house(&mut self, org: OrgId) -> Result<(), CommandError> {
        let words = |text: &str| text.parse::<house::Words>().expect("a constant text");
        let rules = house::Rules {
            tools: words("De bestel-app. De schrijfhulp op de laptop in het kantoor."),
            never: words("Namen en telefoonnummers van klanten.\nOnze recepten."),
            ask: words("Bram. Hij is er elke ochtend tot elf uur."),
        };
        house::store::put_rules(self.tx, org, &rules, self.before(16)).await?;
        let note = words("Bij ons: haal de naam en het telefoonnummer weg voor je om hulp vraagt bij een bestelling.");
        let lesson = "weglaten-veranderen-samenvatten";
        for course in
            self.courses.iter().filter(|course| course.course.lessons().any(|one| one.slug.as_str() == lesson))
        {
            house::store::put(self.tx, org, course.id, lesson, &note, self.before(16)).await?;
        }
        Ok(())
    }

    const fn before(&self, days: i64) -> Millis {
        self.now.minus(days * Millis::DAY)
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dossier::{Record, store::log},
        storage::testing::db_test,
    };

    db_test!(what_is_in_the_demo_record_could_have_been_typed, |db| async move {
        let (ids, now) = (Ids::of_node(0), Millis(1_795_000_000_000));
        let mut tx = db.begin().await.unwrap();
        let mut people = Vec::new();
        for name in ["Bram", "Amina", "Chantal"] {
            let (id, email) = (PersonId(ids.next(now)), format!("{name}@korenaar.example").parse().unwrap());
            crate::accounts::store::insert_person(&mut tx, id, &name.parse().unwrap(), &email, None, Lang::Nl, now)
                .await
                .unwrap();
            people.push(id);
        }
        let mut work = Work { tx: &mut tx, ids: &ids, courses: &[], now };
        let org = work.bakery(people[0], people[1]).await.unwrap();
        work.umbrella(people[2], org).await.unwrap();
        let record = Record::of(&log(&mut tx, org).await.unwrap());
        for entry in record.all() {
            let typed = |key: &str| entry.body.many(key).map(str::to_owned).collect();
            assert_eq!(Body::read(entry.kind, typed, |_, _| true), (entry.body.clone(), Vec::new()));
        }
        let groups = groups::store::of_org(&mut tx, org).await.unwrap();
        let roles =
            groups.iter().filter(|group| group.kind == groups::Kind::Role).map(|group| (group.id.0, group.people));
        let expected: Vec<_> = record.of_kind(Kind::Role).map(|role| role.id.0).zip([2, 1]).collect();
        let mut roles: Vec<_> = roles.collect();
        roles.sort_unstable();
        assert_eq!(roles, expected, "a role is a group under the same id");
        assert_eq!(groups::store::count_without_role(&mut tx, org).await.unwrap(), 0);
        assert_eq!(umbrella::store::offered(&mut tx, org).await.unwrap().len(), 1);
    });
}
