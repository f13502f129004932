//! Two agencies in one process: whatever anybody does at one, nothing of it is ever seen at the
//! other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod looks;
#[path = "../support/mod.rs"]
mod support;
mod works;

use std::collections::{BTreeMap, BTreeSet};

use domain::form::Intent;
use domain::id::{AgencyCode, ApplicationId};
use domain::lang::Lang;
use domain::papers::PaperState;
use domain::procedure::{Action, Input, Inputs, Offer, Status};
use office::applications::read;
use office::session::second_factor;
use office::{
    ActForm, Caller, DEMO_PASSPHRASE, DEMO_PASSWORD, OfficeError, PaperMarks, SendForm,
    SignInAnswer, Source, applications, demo, demo_residents, session, signing,
};
use store::both_databases;
use store::testing::{crossings, messages};
use support::{TestOffice, generated, good_file};
use views::{CasePage, CaseView, FamilyAnswer, OwnPage, SendAnswer, StatusAnswer, WorkFilter};

const AGENCIES: [&AgencyCode; 2] = [&AgencyCode::of("5108"), &AgencyCode::of("7306")];
const STEPS: u32 = 10_000;

/// Somebody at one of the agencies, with the token of their session.
struct Person {
    agency: usize,
    caller: Caller,
    token: String,
}

/// What has come about so far: everything is known by the agency it belongs to.
#[derive(Default)]
struct Known {
    applications: [Vec<ApplicationId>; 2],
    numbers: [Vec<String>; 2],
    files: [Vec<String>; 2],
}

struct TwoAgencies {
    office: TestOffice,
    people: Vec<Person>,
    known: Known,
    dice: Source,
    steps: BTreeMap<&'static str, u32>,
}

impl TwoAgencies {
    async fn open(db: store::testing::TestDb) -> Self {
        let office = TestOffice::open_at(db, AGENCIES[0]).await;
        demo::seed_demo_staff(&office.office, AGENCIES[1]).await.unwrap();
        let mut people = Vec::new();
        for (at, agency) in AGENCIES.into_iter().enumerate() {
            demo::seed_demo_residents(&office.office, agency).await.unwrap();
            let staff = office::demo_accounts(office.office.profile(agency).unwrap())
                .into_iter()
                .map(|account| account.email);
            let residents = demo_residents(agency).iter().map(|account| account.nik.to_owned());
            for name in staff.chain(residents) {
                let SignInAnswer::In { token, stage, .. } =
                    session::sign_in(&office.office, agency, &name, DEMO_PASSWORD, "127.0.0.1")
                        .await
                        .unwrap()
                else {
                    panic!("{agency} {name}");
                };
                let token = if stage == domain::people::factor::Stage::Full {
                    token
                } else {
                    office.with_code_at(agency, &token).await
                };
                let caller = session::caller(&office.office, agency, &token).await.unwrap();
                people.push(Person { agency: at, caller, token });
            }
        }
        Self {
            office,
            people,
            known: Known::default(),
            dice: Source::counted(),
            steps: BTreeMap::new(),
        }
    }

    /// A number below `sides`.
    fn roll(&self, sides: usize) -> usize {
        usize::try_from(self.dice.number() % u64::try_from(sides).unwrap()).unwrap()
    }

    fn pick<'a, T>(&self, from: &'a [T]) -> Option<&'a T> {
        (!from.is_empty()).then(|| &from[self.roll(from.len())])
    }

    /// Everybody, in an order that is another one each time.
    fn shuffled(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.people.len()).collect();
        for at in (1..order.len()).rev() {
            order.swap(at, self.roll(at + 1));
        }
        order
    }

    async fn step(&mut self) {
        let who = self.roll(self.people.len());
        let own = self.people[who].agency;
        // Two steps of three are honest work; the third tries its luck at the other agency.
        let target = if self.roll(3) == 0 { 1 - own } else { own };
        let name = match self.roll(30) {
            0 => self.begin(who).await,
            1..=12 => self.work(who, target).await,
            13..=16 => self.look(who, target).await,
            17..=20 => self.search(who, target).await,
            21..=23 => self.files(who, target).await,
            24..=26 => self.paper(who, target).await,
            _ => self.doors(who, target).await,
        };
        *self.steps.entry(name).or_default() += 1;
    }

    async fn begin(&mut self, who: usize) -> &'static str {
        // Most are begun at a counter; a few others try.
        let counters: Vec<usize> =
            (0..self.people.len()).filter(|at| self.people[*at].caller.is_counter()).collect();
        let who = if self.roll(3) == 0 { who } else { *self.pick(&counters).unwrap() };
        let (own, caller) = (self.people[who].agency, self.people[who].caller.clone());
        let profile = self.office.office.profile(AGENCIES[own]).unwrap().clone();
        let service = self.pick(&profile.services).unwrap().clone();
        let seed = u32::try_from(self.roll(5000)).unwrap();
        let mut raw = generated(&profile, &service, seed, 2);
        // What reaches people tells by itself whose it is; their names and numbers may be the same
        // at both.
        raw.insert("no_hp".into(), format!("{}{seed:08}", ["0812", "0813"][own]));
        raw.insert("email".into(), format!("warga{seed}@{}.contoh.id", AGENCIES[own]));
        raw.insert("nama_pemohon".into(), "Made Contoh".into());
        raw.insert("nik_pelapor".into(), "5108014101900001".into());
        let begun = if caller.resident.is_some() {
            let FamilyAnswer::Family(family) =
                applications::own_family(&self.office.office, &caller).await.unwrap()
            else {
                return "no family";
            };
            let member = self.pick(&family.members).unwrap();
            let Some(service) = self.pick(&member.services).cloned() else {
                return "nothing to file";
            };
            let id =
                applications::begin_own(&self.office.office, &caller, &service, &member.subject)
                    .await
                    .unwrap()
                    .unwrap();
            self.known.applications[own].push(id);
            return "begun by a resident";
        } else {
            applications::begin(&self.office.office, &caller, &service.code).await
        };
        let Ok(id) = begun else { return "not begun" };
        self.known.applications[own].push(id.clone());
        let sent = self.send(&caller, &id, raw).await.unwrap();
        let SendAnswer::Sent { reg_no, .. } = sent else { panic!("{}: {sent:?}", service.code) };
        self.known.numbers[own].push(reg_no);
        "sent"
    }

    async fn send(
        &self,
        caller: &Caller,
        id: &ApplicationId,
        raw: domain::form::Raw,
    ) -> office::Result<SendAnswer> {
        let form = SendForm {
            id: id.clone(),
            raw,
            file: Some(good_file()),
            mended: BTreeSet::new(),
            intent: Intent::Send,
            read_mark: String::new(),
        };
        applications::send(&self.office.office, caller, form).await
    }

    /// Reads an application; whatever of it is seen belongs to the reader's agency.
    async fn case(&self, who: usize, target: usize, id: &ApplicationId) -> Option<CaseView> {
        let person = &self.people[who];
        let answer = read::read_case(&self.office.office, &person.caller, id).await;
        if target != person.agency {
            let unseen =
                matches!(answer, Err(OfficeError::NotFound)) || person.caller.resident.is_some();
            assert!(
                unseen,
                "an application of {} was read at {}",
                AGENCIES[target], AGENCIES[person.agency]
            );
        }
        match answer {
            Ok(CasePage::Case(case)) => Some(*case),
            Ok(CasePage::Form(_)) | Err(OfficeError::NotFound | OfficeError::Refused(_)) => None,
            Err(error) => panic!("{error}"),
        }
    }
}

impl TestOffice {
    async fn with_code_at(&self, agency: &AgencyCode, token: &str) -> String {
        let code = second_factor::demo_code_now(&self.office).unwrap();
        match second_factor::second_by_code(&self.office, agency, token, &code).await.unwrap() {
            office::SecondAnswer::In { token, .. } => token,
            other => panic!("{other:?}"),
        }
    }

    async fn code_of_resi_at(&self, agency: &AgencyCode, id: &ApplicationId) -> String {
        let mut tx = self.office.db.read().await.unwrap();
        store::applications::get(&mut tx, agency, id)
            .await
            .unwrap()
            .map(|found| applications::resi_code(&self.office, &found))
            .unwrap_or_default()
    }
}

both_databases!(ten_thousand_random_steps_at_two_agencies_never_cross, async |db| {
    let mut both = TwoAgencies::open(db).await;
    for step in 0..STEPS {
        both.step().await;
        // Sessions last four hours of this time.
        if step % 50 == 0 {
            both.office.clock.pass(1000);
        }
    }
    assert_eq!(crossings(&both.office.office.db).await, Vec::<String>::new());
    for (at, agency) in AGENCIES.into_iter().enumerate() {
        let other = both.office.office.profile(AGENCIES[1 - at]).unwrap().agency.clone();
        for (to, words) in messages(&both.office.office.db, agency).await {
            assert!(
                !to.contains(&format!("@{}.", AGENCIES[1 - at]))
                    && !to.starts_with(["+62813", "+62812"][at]),
                "{agency}: {to}"
            );
            assert!(
                !words.contains(&other.short_name) && !words.contains(&other.app_name),
                "{agency}: {words}"
            );
        }
        let mut reached = BTreeSet::new();
        let mut tx = both.office.office.db.read().await.unwrap();
        for id in &both.known.applications[at] {
            let id = id.clone();
            reached.extend(
                store::events::of(&mut tx, agency, &id)
                    .await
                    .unwrap()
                    .into_iter()
                    .map(|event| event.to),
            );
            assert!(
                store::applications::get(&mut tx, AGENCIES[1 - at], &id).await.unwrap().is_none()
            );
        }
        for status in [Status::InSiak, Status::Printed, Status::Collected, Status::Cancelled] {
            assert!(
                reached.contains(&status),
                "{agency} never came to {}: {reached:?} {:?}",
                status.code(),
                both.steps
            );
        }
    }
    for name in [
        "sent",
        "worked",
        "signed",
        "refused at the other agency",
        "looked",
        "searched",
        "files",
        "paper",
        "doors",
    ] {
        assert!(both.steps.get(name).is_some_and(|count| *count > 20), "{name}: {:?}", both.steps);
    }
});
