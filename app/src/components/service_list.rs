//! Services to choose from: found by the words people use, else in the groups of the catalogue.

use domain::service_search::find;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use views::ServiceView;
use words::Text;

use crate::i18n::{say, use_lang};

/// The services; `card` draws one of them. Without scripts the words go to the page's own address,
/// with `kept` beside them.
#[component]
pub fn ServiceList<F>(
    services: Vec<ServiceView>,
    card: F,
    #[prop(optional)] kept: Option<(&'static str, String)>,
) -> impl IntoView
where
    F: Fn(ServiceView) -> AnyView + Copy + Send + Sync + 'static,
{
    let lang = use_lang();
    let asked = use_query_map().with_untracked(|query| query.get("cari")).unwrap_or_default();
    let typed = RwSignal::new(asked.clone());
    let services = StoredValue::new(services);
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let list = move |shown: Vec<ServiceView>| {
        let cards = shown
            .into_iter()
            .map(|service| view! { <li class="card">{card(service)}</li> })
            .collect_view();
        view! { <ul class="services">{cards}</ul> }
    };
    let shown = move || {
        let typed = typed.get();
        let all = services.get_value();
        let names: Vec<(&str, &str)> =
            all.iter().map(|service| (service.code.as_str(), service.name.as_str())).collect();
        if !typed.trim().is_empty() {
            let found: Vec<ServiceView> =
                find(&typed, &names).into_iter().map(|at| all[at].clone()).collect();
            if found.is_empty() {
                return view! { <p role="status">{say(Text::ServicesNone)}</p> }.into_any();
            }
            return view! {
                <section class="step"><h2>{say(Text::ServicesFound)}</h2>{list(found)}</section>
            }
            .into_any();
        }
        groups(all)
            .into_iter()
            .map(|(category, of_it)| {
                view! {
                    <section class="step">
                        <h2>{words::category(&category, lang)}</h2>
                        {list(of_it)}
                    </section>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <form class="search" method="get" role="search">
            {kept}
            <div class="field">
                <label class="field__label" for="f-cari-layanan">{say(Text::ServicesFind)}</label>
                <p class="field__hint" id="f-cari-layanan-petunjuk">
                    {say(Text::ServicesFindHint)}
                </p>
                <div class="search__line">
                    <input
                        class="control" id="f-cari-layanan" name="cari" type="search"
                        autocomplete="off" value=asked aria-describedby="f-cari-layanan-petunjuk"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button class="button" type="submit">{say(Text::Search)}</button>
                </div>
            </div>
        </form>
        {shown}
    }
}

/// The services by category, each in the order of the catalogue.
fn groups(services: Vec<ServiceView>) -> Vec<(String, Vec<ServiceView>)> {
    let mut groups: Vec<(String, Vec<ServiceView>)> = Vec::new();
    for service in services {
        match groups.iter_mut().find(|(category, _)| *category == service.category) {
            Some((_, of_it)) => of_it.push(service),
            None => groups.push((service.category.clone(), vec![service])),
        }
    }
    groups
}
