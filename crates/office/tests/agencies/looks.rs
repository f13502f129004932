//! Steps that look: at lists, searches, files, papers, doors.

use super::*;

impl TwoAgencies {
    pub async fn look(&mut self, who: usize, target: usize) -> &'static str {
        let person = &self.people[who];
        let Some(id) = self.pick(&self.known.applications[target]).cloned() else {
            return "nothing there";
        };
        if person.caller.resident.is_some() {
            let page = read::own_page(&self.office.office, &person.caller, &id).await;
            assert!(
                target == person.agency
                    || matches!(page, Err(OfficeError::NotFound | OfficeError::Refused(_)))
            );
            let own: BTreeSet<&str> =
                self.known.applications[person.agency].iter().map(|id| id.as_str()).collect();
            let list = read::own_applications(&self.office.office, &person.caller).await.unwrap();
            assert!(list.iter().all(|row| own.contains(row.id.as_str())));
            if let Ok(OwnPage::Case(case)) = page {
                self.known.files[target].extend(case.file.map(|file| file.id));
            }
            return "looked as a resident";
        }
        if let Some(case) = self.case(who, target, &id).await {
            self.known.files[target].extend(
                case.file
                    .iter()
                    .chain(&case.konsep)
                    .chain(&case.signed)
                    .map(|file| file.id.clone()),
            );
        }
        "looked"
    }

    /// Searches for what is there at either agency, and pages through the work.
    pub async fn search(&mut self, who: usize, target: usize) -> &'static str {
        let mut caller = self.people[who].caller.clone();
        let own = self.people[who].agency;
        let words = match self.roll(4) {
            0 => "Made Contoh".to_owned(),
            1 => "5108014101900001".to_owned(),
            _ => self.pick(&self.known.numbers[target]).cloned().unwrap_or_default(),
        };
        if caller.resident.is_none()
            && read::set_search(&self.office.office, &caller, &words).await.is_ok()
        {
            caller.search = if self.roll(3) == 0 { String::new() } else { words };
            if let Ok(page) =
                read::worklist(&self.office.office, &caller, &WorkFilter::default()).await
            {
                let there: BTreeSet<&str> =
                    self.known.applications[own].iter().map(|id| id.as_str()).collect();
                assert!(
                    page.rows.iter().all(|row| there.contains(row.id.as_str())),
                    "a row of {} at {}",
                    AGENCIES[1 - own],
                    AGENCIES[own]
                );
            }
        }
        "searched"
    }

    pub async fn files(&mut self, who: usize, target: usize) -> &'static str {
        let person = &self.people[who];
        if let Some(file) = self.pick(&self.known.files[target]) {
            let answer =
                read::download(&self.office.office, &person.caller, &file.clone().into()).await;
            assert!(
                target == person.agency || matches!(answer, Err(OfficeError::NotFound)),
                "a file of {}",
                AGENCIES[target]
            );
        }
        if let Some(id) = self.pick(&self.known.applications[target]) {
            let version = i64::try_from(self.roll(9)).unwrap();
            let marks = [("f-2-01".to_owned(), PaperState::Received)].into();
            let marked = applications::mark_papers(
                &self.office.office,
                &person.caller,
                &PaperMarks { id: id.clone(), version, marks, ..PaperMarks::default() },
            )
            .await;
            assert!(
                target == person.agency
                    || matches!(marked, Err(OfficeError::NotFound | OfficeError::Refused(_)))
            );
        }
        "files"
    }

    /// The printed sheets, and the state by number. Setting a sheet takes long, so most tries are
    /// at the other agency.
    pub async fn paper(&mut self, who: usize, target: usize) -> &'static str {
        let person = &self.people[who];
        if let (Some(id), true) =
            (self.pick(&self.known.applications[target]), target != person.agency)
        {
            for answer in [
                applications::receipt(
                    &self.office.office,
                    &person.caller,
                    id,
                    "https://contoh.id",
                    Lang::Id,
                )
                .await,
                applications::packing_slip(
                    &self.office.office,
                    &person.caller,
                    id,
                    "https://contoh.id",
                    Lang::Id,
                )
                .await,
                applications::resi(
                    &self.office.office,
                    &person.caller,
                    id,
                    "https://contoh.id",
                    Lang::Id,
                )
                .await,
            ] {
                assert!(matches!(answer, Err(OfficeError::NotFound | OfficeError::Refused(_))));
            }
        }
        if let Some(number) = self.pick(&self.known.numbers[target]) {
            let found =
                applications::id_of_number(&self.office.office, &person.caller, number).await;
            assert!(target == person.agency || matches!(found, Err(OfficeError::NotFound)));
            let asked = read::public_status(
                &self.office.office,
                AGENCIES[person.agency],
                number,
                "000000",
                &format!("10.0.0.{}", self.roll(250)),
            )
            .await
            .unwrap();
            assert!(!matches!(asked, StatusAnswer::Found(_)), "a PIN was guessed");
        }
        "paper"
    }

    /// A session is good at its own agency only, and a name signs in nobody of the other one.
    pub async fn doors(&mut self, who: usize, target: usize) -> &'static str {
        let person = &self.people[who];
        let there = session::caller(&self.office.office, AGENCIES[target], &person.token).await;
        if target == person.agency {
            assert_eq!(there.unwrap().actor.id, person.caller.actor.id);
        } else {
            assert!(matches!(there, Err(OfficeError::SignedOut)));
        }
        "doors"
    }
}
