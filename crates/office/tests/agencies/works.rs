//! Steps that act on an application.

use super::*;

impl TwoAgencies {
    /// Does what is offered, or tries what is not there.
    pub async fn work(&mut self, who: usize, target: usize) -> &'static str {
        let Some(id) = self.pick(&self.known.applications[target]).cloned() else {
            return "nothing there";
        };
        if target != self.people[who].agency {
            self.case(who, target, &id).await;
            let caller = self.people[who].caller.clone();
            let action = *self.pick(Action::ALL).unwrap();
            let version = i64::try_from(self.roll(9)).unwrap();
            let answer = applications::act(
                &self.office.office,
                &caller,
                action,
                &ActForm { id: id.clone(), version, ..self.everything(None) },
            )
            .await;
            assert!(
                matches!(answer, Err(OfficeError::NotFound | OfficeError::Refused(_))),
                "{answer:?}"
            );
            let taken = applications::take(&self.office.office, &caller, &id, version, false).await;
            assert!(
                matches!(taken, Err(OfficeError::NotFound | OfficeError::Refused(_))),
                "{taken:?}"
            );
            let sent = self.send(&caller, &id, domain::form::Raw::new()).await;
            assert!(
                matches!(sent, Err(OfficeError::NotFound | OfficeError::Refused(_))),
                "{sent:?}"
            );
            return "refused at the other agency";
        }
        // The newest applications are worked on by whoever has something to do with them.
        let newest = &self.known.applications[target];
        let id = newest[newest.len() - 1 - self.roll(newest.len().min(10))].clone();
        for who in self.shuffled() {
            if self.people[who].agency != target || self.people[who].caller.resident.is_some() {
                continue;
            }
            let Some(case) = self.case(who, target, &id).await else { continue };
            if let Some(papers) = case
                .papers
                .as_ref()
                .filter(|papers| papers.may_mark && case.status == Status::AwaitingFiles)
                && papers.items.iter().any(|paper| paper.state != PaperState::Received)
            {
                let state =
                    if self.roll(6) == 0 { PaperState::Missing } else { PaperState::Received };
                let marks = papers.items.iter().map(|paper| (paper.code.clone(), state)).collect();
                let form = PaperMarks {
                    id: id.clone(),
                    version: case.version,
                    marks,
                    ..PaperMarks::default()
                };
                applications::mark_papers(&self.office.office, &self.people[who].caller, &form)
                    .await
                    .unwrap();
                return "papers marked";
            }
            let rarely = self.roll(25) == 0;
            let sent = case.papers.as_ref().is_some_and(|papers| papers.carrier.is_some());
            let again = |action: Action| gives_up(action) || (action == Action::SendFiles && sent);
            let open = |offer: &&Offer| offer.barred.is_none() && (rarely || !again(offer.action));
            let offers: Vec<&Offer> = case.offers.iter().filter(open).collect();
            if let Some(offer) = self.pick(&offers) {
                return self.take_offer(who, target, &case, offer.action).await;
            }
        }
        "nothing to do"
    }

    async fn take_offer(
        &self,
        who: usize,
        target: usize,
        case: &CaseView,
        action: Action,
    ) -> &'static str {
        let caller = &self.people[who].caller;
        if action == Action::Sign {
            signing::sign(
                &self.office.office,
                caller,
                &[(case.id.clone().into(), case.version)],
                DEMO_PASSPHRASE,
            )
            .await
            .unwrap();
            return "signed";
        }
        let resi = self.office.code_of_resi_at(AGENCIES[target], &case.id.clone().into()).await;
        let everything = self.everything(Some(case));
        let form = ActForm {
            id: case.id.clone().into(),
            version: case.version,
            inputs: everything.inputs.with(Input::ResiCode, resi),
            ..everything
        };
        let done = applications::act(&self.office.office, caller, action, &form).await.unwrap();
        assert_eq!(done, views::ActAnswer::Done { action }, "{}", AGENCIES[target]);
        "worked"
    }

    /// A form with everything any act could need.
    fn everything(&self, case: Option<&CaseView>) -> ActForm {
        let mut inputs = Inputs::default()
            .with(Input::Reason, "Alasan contoh")
            .with(Input::SiakReference, "SIAK-1")
            .ticked(Input::OriginalsShown)
            .with(Input::Recipient, "Made Contoh")
            .ticked(Input::SignedOnPaper)
            .with(Input::Address, "P 1")
            .with(Input::Carrier, "hand");
        if let Some(case) = case {
            for (at, requirement) in case.service.requirements.iter().enumerate() {
                if at == 0 {
                    inputs = inputs.with(Input::Faults, format!("req:{}", requirement.code));
                }
                inputs = inputs.with(Input::Papers, requirement.code.clone());
            }
            for document in &case.documents {
                inputs = inputs.with(Input::Documents, document.kind.clone());
            }
        }
        for at in 0..8 {
            let reg_no = case.map(|case| case.reg_no.clone()).unwrap_or_default();
            inputs = inputs
                .with(Input::DocumentNumber, format!("N-{reg_no}-{at}"))
                .with(Input::DocumentDate, "2026-11-23");
        }
        ActForm { inputs, files: [(0, good_file())].into(), ..ActForm::default() }
    }
}

/// What ends an application or sends it back: rarely, so that most go their way.
fn gives_up(action: Action) -> bool {
    matches!(action, Action::Cancel | Action::Withdraw | Action::Return)
}
