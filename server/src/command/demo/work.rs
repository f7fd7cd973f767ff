//! Where the demo people work: a bakery with a record that is honest about what it does not know, and an umbrella.

use super::{super::CommandError, record::Tasks};
use crate::{
    accounts::{PersonId, Token},
    assignments::{
        self, AssignmentId, Audience, LearningTime,
        cycle::{Cycle, From},
    },
    courses::{Published, Sector},
    organisations::{
        self, OrgId, Role, Size,
        groups::{self, GroupId},
        house,
        umbrella::{self, OfferId},
    },
    storage::{Ids, Millis, Tx},
    web::dates,
};
use std::sync::Arc;

/// Makes what there is at work.
pub struct Work<'a> {
    pub tx: &'a mut Tx,
    pub ids: &'a Ids,
    pub courses: &'a [Arc<Published>],
    pub now: Millis,
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

    pub const fn before(&self, days: i64) -> Millis {
        self.now.minus(days * Millis::DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dossier::{Body, Kind, Record, store::log},
        storage::testing::db_test,
    };
    use app::text::Lang;

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
