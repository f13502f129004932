//! The settings of an agency: what is changed is kept as a draft, looked at, and published as the
//! next edition.

mod forms;
mod home;
mod office;
mod service;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use views::{Fault, Flash, SETTINGS, SettingsAt, SettingsNote, SettingsPart, SettingsView};
use words::Text;

use crate::api::settings;
use crate::components::{Notice, Tone, page_title, prove_panel};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked_with, loaded};

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct SettingsRoute;

impl Page for SettingsRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        let piece =
            move |name: &'static str| params.with(|params| params.get(name).unwrap_or_default());
        let address = Memo::new(move |_| (piece("part"), piece("key")));
        let view =
            asked_with(move || address.get(), |(part, key): (String, String)| settings(part, key));
        loaded(view, move |view| view! { <Page view/> })
    }
}

#[component]
fn Page(view: SettingsView) -> impl IntoView {
    let SettingsView { part, version, changed, fault } = view;
    let first = matches!(part, SettingsPart::Home(_));
    let title = match &part {
        SettingsPart::Home(_) => say(Text::SettingsTitle).to_owned(),
        SettingsPart::Service(edit) => edit.service.name.clone(),
        SettingsPart::Messages(_) => say(Text::SettingsMessages).to_owned(),
        SettingsPart::Forms(..) => say(Text::SettingsForms).to_owned(),
        SettingsPart::Office(_) => say(Text::SettingsOffice).to_owned(),
        SettingsPart::File(file, _) => file.clone(),
        SettingsPart::Compare(file, from, to, _) => {
            let from = from.to_string();
            match to {
                Some(to) => put(
                    Text::SettingsCompareTitle,
                    &[("berkas", file), ("dari", &from), ("ke", &to.to_string())],
                ),
                None => put(Text::SettingsCompareDraft, &[("berkas", file), ("dari", &from)]),
            }
        }
    };
    let waiting = (changed && !first).then(|| {
        view! {
            <p class="muted">
                {say(Text::SettingsUnpublished)}" "
                <a href=SETTINGS>{say(Text::SettingsGoPublish)}</a>
            </p>
        }
    });
    let body = match part {
        SettingsPart::Home(home) => home::home(home, fault.is_some()).into_any(),
        SettingsPart::Service(edit) => service::service(*edit, version).into_any(),
        SettingsPart::Messages(rows) => office::messages(rows, version).into_any(),
        SettingsPart::Office(settings) => {
            view! { <office::OfficePart settings version/> }.into_any()
        }
        SettingsPart::Forms(rows, proved) => forms::forms(rows, proved).into_any(),
        SettingsPart::File(file, body) => home::file(&file, body, version).into_any(),
        SettingsPart::Compare(_, _, _, lines) => home::compare(lines).into_any(),
    };
    view! {
        {page_title(title.clone())}
        <div class="wrap wrap--form settings">
            {(!first).then(|| view! {
                <p><a href=SETTINGS>{say(Text::SettingsTitle)}</a></p>
            })}
            <h1>{title}</h1>
            {settings_notice()}
            {fault.map(faulty)}
            {waiting}
            {body}
        </div>
    }
}

/// What came of the last form.
fn settings_notice() -> Option<AnyView> {
    if let Some(panel) = prove_panel() {
        return Some(panel.into_any());
    }
    let Some(Flash::Settings(note)) = use_visit().flash else { return None };
    let (tone, words) = match note {
        SettingsNote::Saved => (Tone::Good, say(Text::SettingsSaved).to_owned()),
        SettingsNote::Published(number) => {
            (Tone::Good, put(Text::SettingsPublished, &[("edisi", &number.to_string())]))
        }
        SettingsNote::Discarded => (Tone::Good, say(Text::SettingsDiscarded).to_owned()),
        SettingsNote::Nothing => (Tone::Warn, say(Text::SettingsNothing).to_owned()),
        SettingsNote::Broken => (Tone::Bad, say(Text::SettingsBroken).to_owned()),
        SettingsNote::Unseen => (Tone::Bad, say(Text::SettingsUnseen).to_owned()),
        SettingsNote::Overtaken => (Tone::Bad, say(Text::SettingsOvertaken).to_owned()),
        SettingsNote::FormKept => (Tone::Good, say(Text::SettingsFormKept).to_owned()),
        SettingsNote::FormGone => (Tone::Good, say(Text::SettingsFormGone).to_owned()),
        SettingsNote::FormRefused(refusal) => (Tone::Bad, words::file_refusal(refusal, use_lang())),
        SettingsNote::Incomplete => (Tone::Bad, say(Text::SettingsIncomplete).to_owned()),
    };
    Some(view! { <Notice tone urgent=true>{words}</Notice> }.into_any())
}

/// What keeps the changes from being published, and where to mend it.
fn faulty(fault: Fault) -> impl IntoView {
    let place =
        put(Text::SettingsFaultAt, &[("berkas", &fault.file), ("baris", &fault.line.to_string())]);
    view! {
        <Notice tone=Tone::Bad urgent=true>
            <p>{say(Text::SettingsFault)}</p>
            <p>
                <a href=SettingsAt::File(fault.file.clone()).path() rel="external">
                    {place}
                </a>
                ": "{fault.reason}
            </p>
        </Notice>
    }
}

/// The inferred parts of a definition, as they are read.
fn inferred(parts: &[String]) -> String {
    let lang = use_lang();
    parts.iter().map(|part| words::definition_part(part, lang)).collect::<Vec<_>>().join(", ")
}
