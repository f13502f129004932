//! Message texts; offices; hours and how the office is reached; local days off.

use domain::message::PLACES;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use views::{EntryStep, MessageRow, OfficeSettings, STEP, SettingsAt};
use words::Text;

use super::service::{line, needed};
use crate::components::TextArea;
use crate::i18n::{day, put, say, use_lang};

/// The message texts, one form for each message.
pub fn messages(rows: Vec<MessageRow>, version: i64) -> impl IntoView {
    let places = PLACES.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(" ");
    view! {
        <p class="lead">{say(Text::SettingsMessagesLead)}</p>
        <p>{say(Text::SettingsPlaces)}" "<code>{places}</code></p>
        {rows.into_iter().map(|row| message(row, version)).collect_view()}
    }
}

fn message(row: MessageRow, version: i64) -> impl IntoView {
    let code = row.kind.code();
    let [subject, sms, whatsapp, email] = row.texts;
    let field = |name: &'static str, label: Text, rows: u8, text: String| {
        let id = format!("f-{code}-{name}");
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{say(label)}</label>
                <TextArea
                    text=text attr:class="control" attr:id=id attr:name=name
                    attr:rows=rows.to_string()
                />
            </div>
        }
    };
    view! {
        <details class="card">
            <summary>{words::message_kind(row.kind, use_lang())}</summary>
            <form
                class="form" method="post" action=SettingsAt::Messages.path()
                enctype="multipart/form-data"
            >
                <input type="hidden" name="versi" value=version.to_string()/>
                <input type="hidden" name="jenis" value=code/>
                {field("sms", Text::SettingsSms, 3, sms)}
                {field("wa", Text::SettingsWhatsapp, 4, whatsapp)}
                {field("judul", Text::SettingsSubject, 2, subject)}
                {field("surel", Text::SettingsEmail, 8, email)}
                <button class="button" type="submit">{say(Text::SettingsSave)}</button>
            </form>
        </details>
    }
}

/// Offices, hours or days: which of them the address tells.
#[component]
pub fn OfficePart(settings: OfficeSettings, version: i64) -> impl IntoView {
    let key = use_params_map().with_untracked(|params| params.get("key").unwrap_or_default());
    match key.as_str() {
        "jam" => hours(settings, version).into_any(),
        "hari" => days(settings, version).into_any(),
        _ => settings
            .offices
            .into_iter()
            .map(|office| {
                let id = |what: &str| format!("f-{}-{what}", office.code);
                view! {
                    <form
                        class="form card" method="post" action=SettingsAt::Offices.path()
                        enctype="multipart/form-data"
                    >
                        <h2>{office.name.clone()}</h2>
                        <input type="hidden" name="versi" value=version.to_string()/>
                        <input type="hidden" name="kode" value=office.code.clone()/>
                        <div class="field">
                            <label class="field__label" for=id("nama")>
                                {say(Text::SettingsName)}
                            </label>
                            <input
                                class="control" type="text" autocomplete="off" id=id("nama")
                                name="nama" value=office.name.clone() required
                            />
                        </div>
                        <div class="field">
                            <label class="field__label" for=id("alamat")>
                                {say(Text::SettingsAddress)}
                            </label>
                            <input
                                class="control" type="text" autocomplete="off" id=id("alamat")
                                name="alamat" value=office.address.clone() required
                            />
                        </div>
                        <button class="button" type="submit">{say(Text::SettingsSave)}</button>
                    </form>
                }
            })
            .collect_view()
            .into_any(),
    }
}

fn hours(settings: OfficeSettings, version: i64) -> impl IntoView {
    let lang = use_lang();
    let days = settings.hours.into_iter().map(|(day, span)| {
        let id = format!("f-jam-{day}");
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{words::weekday_key(&day, lang)}</label>
                <input
                    class="control control--short" type="text" autocomplete="off" id=id
                    name=format!("jam-{day}") value=span aria-describedby="f-jam-petunjuk"
                />
            </div>
        }
    });
    let [whatsapp, telephone, email, website] = settings.contact;
    view! {
        <form
            class="form" method="post" action=SettingsAt::Hours.path()
            enctype="multipart/form-data"
        >
            <input type="hidden" name="versi" value=version.to_string()/>
            <fieldset class="step">
                <legend><h2>{say(Text::SettingsHours)}</h2></legend>
                <p class="field__hint" id="f-jam-petunjuk">{say(Text::SettingsHoursHint)}</p>
                {days.collect_view()}
            </fieldset>
            {line("wa", Text::StandardWhatsapp, &whatsapp)}
            {line("telepon", Text::Telephone, &telephone)}
            {line("surel", Text::Email, &email)}
            {line("situs", Text::StandardSite, &website)}
            <button class="button button--main" type="submit">{say(Text::SettingsSave)}</button>
        </form>
    }
}

fn days(settings: OfficeSettings, version: i64) -> impl IntoView {
    let there = settings.days.into_iter().map(|(date, name)| {
        let words = day(&date);
        let label = put(Text::SettingsDayRemove, &[("nama", &name)]);
        view! {
            <li>
                <form
                    method="post" action=SettingsAt::Days.path()
                    enctype="multipart/form-data"
                >
                    <input type="hidden" name="versi" value=version.to_string()/>
                    <input type="hidden" name="tanggal" value=date/>
                    {words}": "{name}" "
                    <button class="button button--quiet" type="submit" name=STEP
                        value=EntryStep::Remove.code()>
                        {label}
                    </button>
                </form>
            </li>
        }
    });
    view! {
        <p class="lead">{say(Text::SettingsDaysLead)}</p>
        <ul>{there.collect_view()}</ul>
        <form
            class="form" method="post" action=SettingsAt::Days.path()
            enctype="multipart/form-data"
        >
            <input type="hidden" name="versi" value=version.to_string()/>
            <div class="field">
                <label class="field__label" for="f-tanggal">{say(Text::SettingsDate)}</label>
                <input
                    class="control control--short" type="date" id="f-tanggal" name="tanggal"
                    required
                />
            </div>
            {needed("nama", Text::SettingsName, "")}
            <button class="button button--main" type="submit">{say(Text::SettingsDayAdd)}</button>
        </form>
    }
}
