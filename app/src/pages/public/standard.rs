//! The published standard of a service (Standar Pelayanan, UU 25/2009): what is needed, how it
//! goes, how long it takes, what it costs, what one gets, and where to complain. It can be printed.

use leptos::prelude::*;
use views::{ContactView, StandardView};
use words::Text;

use crate::api::standard;
use crate::components::{form_links, page_title};
use crate::i18n::{put, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked_of, loaded};

/// The route.
pub struct StandardRoute {
    standard: Answer<StandardView>,
}

impl Page for StandardRoute {
    fn data() -> Self {
        Self { standard: asked_of("code", standard) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.standard, move |standard| view! { <Standard standard/> })
    }
}

#[component]
fn Standard(standard: StandardView) -> impl IntoView {
    let service = standard.service;
    let promise =
        put(Text::Promise, &[("waktu", &words::span(service.promise_minutes, use_lang()))]);
    let decree = (!standard.decree.is_empty())
        .then(|| view! { <p class="muted">{say(Text::StandardDecree)}" "{standard.decree}</p> });
    let forms = (!standard.forms.is_empty()).then(|| {
        let links = form_links(standard.forms, &format!("/layanan/{}/formulir", service.code));
        view! { <h3>{say(Text::StandardForms)}</h3>{links} }
    });
    let documents = if standard.documents.is_empty() {
        view! { <p>{say(Text::StandardNoDocument)}</p> }.into_any()
    } else {
        view! {
            <ul>
                {standard.documents.into_iter().map(|document| view! {
                    <li>{document}</li>
                }).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        {page_title(service.name.clone())}
        <div class="wrap wrap--form standard">
            <p><a href="/layanan">{say(Text::ServicesTitle)}</a></p>
            <h1>{service.name.clone()}</h1>
            <p class="lead">{say(Text::StandardTitle)}</p>
            {decree}
            <p class="standard__go">
                <a class="button button--main" href="/saya/baru">{say(Text::StandardFile)}</a>
            </p>
            <section class="step">
                <h2>{say(Text::StandardNeeds)}</h2>
                <ol>
                    {service.requirements.into_iter().map(|requirement| view! {
                        <li>{requirement.text}</li>
                    }).collect_view()}
                </ol>
                {forms}
                <p class="muted">{say(Text::StandardWho)}": "{service.applicant}</p>
            </section>
            {how_it_goes()}
            <section class="step"><h2>{say(Text::StandardTime)}</h2><p>{promise}</p></section>
            <section class="step">
                <h2>{say(Text::StandardFee)}</h2>
                <p>{say(Text::Free)}</p>
            </section>
            <section class="step"><h2>{say(Text::StandardProduct)}</h2>{documents}</section>
            <section class="step">
                <h2>{say(Text::StandardComplaints)}</h2>
                {contacts(standard.contact)}
                <p>{say(Text::StandardComplaintsWay)}</p>
            </section>
        </div>
    }
}

/// How an application goes, filed by oneself and at a counter.
fn how_it_goes() -> impl IntoView {
    let own = [
        Text::StandardOwn1,
        Text::StandardOwn2,
        Text::StandardOwn3,
        Text::StandardOwn4,
        Text::StandardOwn5,
    ];
    let counter = [
        Text::StandardCounter1,
        Text::StandardCounter2,
        Text::StandardOwn4,
        Text::StandardCounter4,
    ];
    let steps =
        |steps: &[Text]| steps.iter().map(|step| view! { <li>{say(*step)}</li> }).collect_view();
    view! {
        <section class="step">
            <h2>{say(Text::StandardWay)}</h2>
            <h3>{say(Text::StandardWayOwn)}</h3>
            <ol>{steps(&own)}</ol>
            <h3>{say(Text::StandardWayCounter)}</h3>
            <ol>{steps(&counter)}</ol>
        </section>
    }
}

/// Where to complain.
fn contacts(contact: ContactView) -> impl IntoView {
    let ways = [
        (Text::StandardWhatsapp, contact.whatsapp),
        (Text::Telephone, contact.telephone),
        (Text::Email, contact.email),
        (Text::StandardSite, contact.website),
    ];
    view! {
        <dl class="facts">
            {ways.into_iter().filter(|(_, way)| !way.is_empty()).map(|(label, way)| view! {
                <div class="facts__row"><dt>{say(label)}</dt><dd>{way}</dd></div>
            }).collect_view()}
        </dl>
    }
}
