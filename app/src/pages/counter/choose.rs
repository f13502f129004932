//! Choosing the service of a new application.

use domain::procedure::ActorKind;
use leptos::prelude::*;
use views::ServiceView;
use words::Text;

use crate::api::{Begin, catalogue};
use crate::components::{ServiceList, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};

/// The route.
pub struct ChooseRoute {
    services: Answer<Vec<ServiceView>>,
}

impl Page for ChooseRoute {
    fn data() -> Self {
        Self { services: asked(catalogue) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.services, move |services| view! { <Choose services/> })
    }
}

#[component]
fn Choose(services: Vec<ServiceView>) -> impl IntoView {
    let begin = ServerAction::<Begin>::new();
    let counter =
        use_visit().person.is_some_and(|person| person.roles.contains(&ActorKind::Counter));
    view! {
        {page_title(say(Text::ChooseService))}
        <div class="wrap">
            <p><a href="/kerja">{say(Text::BackToList)}</a></p>
            <h1>{say(Text::ChooseService)}</h1>
            <p class="lead">{say(Text::ChooseServiceLead)}</p>
            {counter.then(|| view! {
                <p><a href="/kerja/kuasa">{say(Text::PrincipalsTitle)}</a></p>
            })}
            <ServiceList services card=move |service| view! { <Card service begin/> }.into_any()/>
        </div>
    }
}

#[component]
fn Card(service: ServiceView, begin: ServerAction<Begin>) -> impl IntoView {
    let promise =
        put(Text::Promise, &[("waktu", &words::span(service.promise_minutes, use_lang()))]);
    view! {
        <h3>{service.name.clone()}</h3>
        <p class="muted">{promise}" · "{say(Text::Free)}</p>
        <details>
            <summary>{say(Text::WhatToBring)}</summary>
            <ul>
                {service.requirements.into_iter().map(|requirement| view! {
                    <li>{requirement.text}</li>
                }).collect_view()}
            </ul>
        </details>
        <ActionForm action=begin>
            <input type="hidden" name="service" value=service.code.clone()/>
            <button
                class="button button--main" type="submit"
                aria-label=format!("{}: {}", say(Text::Fill), service.name)
            >
                {say(Text::Fill)}
            </button>
        </ActionForm>
    }
}
