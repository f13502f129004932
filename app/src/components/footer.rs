//! The foot of every page: contacts, hours now, complaints.

use leptos::prelude::*;
use words::Text;

use crate::i18n::{put, say, use_visit, week};

/// The footer.
#[component]
pub fn Footer() -> impl IntoView {
    let visit = use_visit();
    // Here and not in the head: on a phone the head has no room for what is needed once a month.
    let security = visit.person.as_ref().is_some_and(|person| person.resident.is_none());
    let agency = visit.agency;
    let now = match &agency.open_until {
        Some(until) => put(Text::OpenNow, &[("jam", until)]),
        None => say(Text::ClosedNow).to_owned(),
    };
    let contacts: Vec<String> =
        [("WA", &agency.whatsapp), ("Telp", &agency.telephone), ("Email", &agency.email)]
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(label, value)| format!("{label} {value}"))
            .collect();
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <p><strong>{agency.name}</strong></p>
                <p>{now}". "{say(Text::PickupHours)}": "{week()}"."</p>
                <ul class="footer__contacts">
                    {contacts.into_iter().map(|contact| view! {
                        <li>{contact}</li>
                    }).collect_view()}
                </ul>
                <p>{say(Text::FooterLapor)}</p>
                <p class="footer__links">
                    <a href="/layanan">{say(Text::ServicesTitle)}</a>
                    <a href="/kontak">{say(Text::ContactTitle)}</a>
                    <a href="/maklumat">{say(Text::PledgeTitle)}</a>
                    <a href="/bantuan">{say(Text::HelpTitle)}</a>
                </p>
                {security.then(|| view! {
                    <p><a href="/kerja/keamanan">{say(Text::SecurityTitle)}</a></p>
                })}
            </div>
        </footer>
    }
}
