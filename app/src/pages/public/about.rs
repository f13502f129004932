//! The public pages of an agency: the first page, hours and contact, the promise of service, help
//! with pictures. Each can be printed. They are one lazy part, because each further part makes the
//! others more and smaller.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use views::{AboutView, ContactView, PlaceView};
use words::Text;

use super::home::{front, today};
use crate::api::about;
use crate::components::{form_links, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};

/// The route of all of them: the address tells which.
pub struct AboutRoute {
    about: Answer<AboutView>,
}

impl Page for AboutRoute {
    fn data() -> Self {
        Self { about: asked(about) }
    }

    fn view(this: Self) -> AnyView {
        let page = use_location().pathname.get_untracked();
        loaded(this.about, move |about| match page.as_str() {
            "/" => front(about).into_any(),
            "/maklumat" => pledge(about.pledge).into_any(),
            "/bantuan" => help(about).into_any(),
            _ => contact(about).into_any(),
        })
    }
}

/// Hours, offices, contacts and the next days off.
fn contact(about: AboutView) -> impl IntoView {
    let days = about
        .days_off
        .into_iter()
        .map(|off| {
            view! { <li>{words::time::date(off.date, use_lang())}": "{off.name}</li> }
        })
        .collect_view();
    view! {
        {page_title(say(Text::ContactTitle))}
        <div class="wrap wrap--form about">
            <h1>{say(Text::ContactTitle)}</h1>
            <p class="lead">{use_visit().agency.name}</p>
            {today(about.today, false)}
            <section class="step">
                <h2>{say(Text::ContactPlaces)}</h2>
                {about.places.into_iter().map(place).collect_view()}
                {ways(about.contact)}
            </section>
            <section class="step">
                <h2>{say(Text::ContactComplain)}</h2>
                <p>{say(Text::ContactComplainLead)}</p>
            </section>
            <section class="step">
                <h2>{say(Text::ContactDaysOff)}</h2>
                <ul>{days}</ul>
            </section>
        </div>
    }
}

fn place(place: PlaceView) -> impl IntoView {
    let districts = (!place.districts.is_empty()).then(|| {
        view! {
            <p class="muted">
                {put(Text::ContactDistricts, &[("kecamatan", &place.districts.join(", "))])}
            </p>
        }
    });
    view! { <h3>{place.name}</h3><p>{place.address}</p>{districts} }
}

/// How the office is reached; what it has not published is left out.
fn ways(contact: ContactView) -> impl IntoView {
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    let world = |number: &str| {
        digits(number)
            .strip_prefix('0')
            .map(|rest| format!("62{rest}"))
            .unwrap_or_else(|| digits(number))
    };
    let all = [
        (
            Text::StandardWhatsapp,
            format!("https://wa.me/{}", world(&contact.whatsapp)),
            contact.whatsapp,
        ),
        (Text::Telephone, format!("tel:{}", digits(&contact.telephone)), contact.telephone),
        (Text::Email, format!("mailto:{}", contact.email), contact.email),
        (Text::StandardSite, format!("https://{}", contact.website), contact.website),
    ];
    let row = |(label, address, shown): (Text, String, String)| {
        view! {
            <div class="facts__row">
                <dt>{say(label)}</dt>
                <dd><a href=address rel="external noopener">{shown}</a></dd>
            </div>
        }
    };
    view! {
        <dl class="facts">
            {all.into_iter().filter(|(_, _, shown)| !shown.is_empty()).map(row).collect_view()}
        </dl>
    }
}

/// The Maklumat Pelayanan.
fn pledge(pledge: String) -> impl IntoView {
    view! {
        {page_title(say(Text::PledgeTitle))}
        <div class="wrap wrap--form about">
            <h1>{say(Text::PledgeTitle)}</h1>
            <p class="muted">{use_visit().agency.name}</p>
            <blockquote class="pledge"><p>{pledge}</p></blockquote>
            <p><a href="/layanan">{say(Text::PledgeStandards)}</a></p>
        </div>
    }
}

/// How it goes, step by step, with a picture of each.
fn help(about: AboutView) -> impl IntoView {
    let last = if about.sends_papers { Text::Help5Papers } else { Text::Help5Lead };
    let steps = [
        (Text::Help1, Text::Help1Lead, Text::Help1Picture),
        (Text::Help2, Text::Help2Lead, Text::Help2Picture),
        (Text::Help3, Text::Help3Lead, Text::Help3Picture),
        (Text::Help4, Text::Help4Lead, Text::Help4Picture),
        (Text::Help5, last, Text::Help5Picture),
    ];
    let step = |(at, (title, lead, picture)): (usize, (Text, Text, Text))| {
        view! {
            <li class="help__step">
                <img
                    src=format!("/bantuan-{}.svg", at + 1) width="260" height="300" alt=say(picture)
                    loading=if at == 0 { "eager" } else { "lazy" }
                />
                <div><h2>{at + 1}". "{say(title)}</h2><p>{say(lead)}</p></div>
            </li>
        }
    };
    view! {
        {page_title(say(Text::HelpTitle))}
        <div class="wrap wrap--narrow about">
            <h1>{say(Text::HelpTitle)}</h1>
            <p class="lead">{say(Text::HelpLead)}</p>
            <ol class="help">{steps.into_iter().enumerate().map(step).collect_view()}</ol>
            <section class="step">
                <h2>{say(Text::HelpForms)}</h2>
                {form_links(about.forms, "/formulir")}
            </section>
            <p>{say(Text::HelpMore)}" "<a href="/kontak">{say(Text::ContactTitle)}</a></p>
        </div>
    }
}
