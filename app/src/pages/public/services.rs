//! The services, for anybody.

use leptos::prelude::*;
use views::ServiceView;
use words::Text;

use crate::api::services;
use crate::components::{ServiceList, page_title};
use crate::i18n::{put, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded};

/// The route.
pub struct ServicesRoute {
    services: Answer<Vec<ServiceView>>,
}

impl Page for ServicesRoute {
    fn data() -> Self {
        Self { services: asked(services) }
    }

    fn view(this: Self) -> AnyView {
        loaded(this.services, move |services| view! { <All services/> })
    }
}

#[component]
fn All(services: Vec<ServiceView>) -> impl IntoView {
    view! {
        {page_title(say(Text::ServicesTitle))}
        <div class="wrap">
            <h1>{say(Text::ServicesTitle)}</h1>
            <p class="lead">{say(Text::ServicesLead)}</p>
            <ServiceList services card=|service| card(service).into_any()/>
        </div>
    }
}

fn card(service: ServiceView) -> impl IntoView {
    let promise =
        put(Text::Promise, &[("waktu", &words::span(service.promise_minutes, use_lang()))]);
    view! {
        <h3><a href=format!("/layanan/{}", service.code)>{service.name}</a></h3>
        <p class="muted">{promise}" · "{say(Text::Free)}</p>
    }
}
