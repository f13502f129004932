//! Filing for oneself or the family: for whom, and what.

use leptos::prelude::*;
use views::{FamilyAnswer, FamilyView, Flash, MemberView, ServiceView};
use words::Text;

use crate::api::own_family;
use crate::components::{Notice, ServiceList, Tone, page_title};
use crate::i18n::{put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked, loaded, query_value};

/// The route.
pub struct OwnNewRoute {
    family: Answer<FamilyAnswer>,
    subject: Memo<String>,
}

impl Page for OwnNewRoute {
    fn data() -> Self {
        Self { family: asked(own_family), subject: query_value("untuk") }
    }

    fn view(this: Self) -> AnyView {
        let OwnNewRoute { family, subject } = this;
        view! {
            {move || {
                let subject = subject.get();
                loaded(family, move |answer| match answer {
                    FamilyAnswer::Barred(refusal) => {
                        barred(words::filing_refusal(refusal, use_lang())).into_any()
                    }
                    FamilyAnswer::Family(family) => view! {
                        <Choose family subject=subject.clone()/>
                    }.into_any(),
                })
            }}
        }
        .into_any()
    }
}

fn barred(words: &'static str) -> impl IntoView {
    view! {
        {page_title(say(Text::FileNew))}
        <div class="wrap wrap--form">
            <p><a href="/saya">{say(Text::OwnBack)}</a></p>
            <h1>{say(Text::FileNew)}</h1>
            <Notice tone=Tone::Warn>{words}</Notice>
        </div>
    }
}

#[component]
fn Choose(family: FamilyView, subject: String) -> impl IntoView {
    let lang = use_lang();
    let told = match use_visit().flash {
        Some(Flash::NotFiled(refusal)) => Some(view! {
            <Notice tone=Tone::Bad urgent=true>{words::filing_refusal(refusal, lang)}</Notice>
        }),
        _ => None,
    };
    let alone = family.members.len() == 1;
    let chosen = family.members.iter().find(|member| member.subject == subject || alone).cloned();
    let body = match chosen {
        None => whom(&family.members).into_any(),
        Some(member) => what(&member, family.services, alone).into_any(),
    };
    view! {
        {page_title(say(Text::FileNew))}
        <div class="wrap wrap--form">
            <p><a href="/saya">{say(Text::OwnBack)}</a></p>
            <h1>{say(Text::FileNew)}</h1>
            {told}
            {body}
        </div>
    }
}

fn whom(members: &[MemberView]) -> impl IntoView + use<> {
    let lang = use_lang();
    let rows = members
        .iter()
        .map(|member| {
            let place = member.place.map(|place| words::shdk(place, lang)).unwrap_or_default();
            let place = if member.own {
                format!("{} · {place}", say(Text::FileForSelf))
            } else {
                place.to_owned()
            };
            view! {
                <li class="card">
                    <div><strong>{member.name.clone()}</strong><p class="muted">{place}</p></div>
                    <a
                        class="button" href=format!("/saya/baru?untuk={}", member.subject)
                        aria-label=format!("{}: {}", say(Text::RegisterNext), member.name)
                    >
                        {say(Text::RegisterNext)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{say(Text::FileForWhom)}</h2>
        <p>{say(Text::FileForWhomLead)}</p>
        <ol class="accounts">{rows}</ol>
        <p class="muted">{say(Text::FileMissingHint)}</p>
    }
}

fn what(member: &MemberView, services: Vec<ServiceView>, alone: bool) -> impl IntoView + use<> {
    let subject = member.subject.clone();
    let offered: Vec<ServiceView> =
        services.into_iter().filter(|service| member.services.contains(&service.code)).collect();
    let none = offered
        .is_empty()
        .then(|| view! { <Notice tone=Tone::Info>{say(Text::FileNoService)}</Notice> });
    let other = (!alone).then(|| view! { <p><a href="/saya/baru">{say(Text::FileOther)}</a></p> });
    view! {
        <p class="lead">{put(Text::FileWhatFor, &[("nama", &member.name)])}</p>
        {other}
        <h2>{say(Text::FileWhat)}</h2>
        {none}
        {(!offered.is_empty()).then(|| {
            let whom = StoredValue::new(subject.clone());
            view! {
                <ServiceList
                    services=offered kept=("untuk", subject)
                    card=move |service| card(service, whom.get_value()).into_any()
                />
            }
        })}
    }
}

/// A service with what is needed, listed before anything is begun.
fn card(service: ServiceView, subject: String) -> impl IntoView {
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
        <form method="post" action="/saya/ajukan" enctype="multipart/form-data">
            <input type="hidden" name="layanan" value=service.code.clone()/>
            <input type="hidden" name="untuk" value=subject/>
            <button
                class="button button--main" type="submit"
                aria-label=format!("{}: {}", say(Text::Fill), service.name)
            >
                {say(Text::Fill)}
            </button>
        </form>
    }
}
