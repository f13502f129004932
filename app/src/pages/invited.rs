//! Choosing a password with a one-time link.

use domain::views::{InvitationView, StaffBar, StaffNote};
use domain::words::{self, Text};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};

use crate::AppError;
use crate::api::invitation;
use crate::components::{Failed, Notice, Tone, Waiting, page_title, staff_note, staff_told};
use crate::speak::{put, say, use_lang};

/// The route.
pub struct InvitedRoute {
    whose: Resource<Result<Option<InvitationView>, AppError>>,
    token: Memo<String>,
}

#[lazy_route]
impl LazyRoute for InvitedRoute {
    fn data() -> Self {
        let params = use_params_map();
        let token = Memo::new(move |_| params.with(|params| params.get("token").unwrap_or_default()));
        Self { whose: Resource::new_blocking(move || token.get(), invitation), token }
    }

    fn view(this: Self) -> AnyView {
        let InvitedRoute { whose, token } = this;
        view! {
            <Suspense fallback=Waiting>
                {move || Suspend::new(async move {
                    match whose.await {
                        Err(error) => view! { <Failed error/> }.into_any(),
                        Ok(None) => bad().into_any(),
                        Ok(Some(view)) => view! { <Choose view token=token.get_untracked()/> }.into_any(),
                    }
                })}
            </Suspense>
        }
        .into_any()
    }
}

fn bad() -> impl IntoView {
    view! {
        {page_title(say(Text::InvitedTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::InvitedTitle)}</h1>
            <Notice tone=Tone::Warn>{words::staff_bar(StaffBar::Link, use_lang())}</Notice>
            <p><a class="button" href="/masuk">{say(Text::SignInTitle)}</a></p>
        </div>
    }
}

#[component]
fn Choose(view: InvitationView, token: String) -> impl IntoView {
    let wrong = matches!(staff_note(), Some(StaffNote::Password(_)));
    let class = if wrong { "field field--wrong" } else { "field" };
    view! {
        {page_title(say(Text::InvitedTitle))}
        <div class="wrap wrap--form">
            <h1>{say(Text::InvitedTitle)}</h1>
            <p class="lead">{put(Text::InvitedLead, &[("nama", &view.name), ("email", &view.email)])}</p>
            {staff_told()}
            <form class="form" method="post" action=format!("/undangan/{token}") enctype="multipart/form-data" novalidate>
                <div class=class>
                    <label class="field__label" for="f-sandi">{say(Text::PasswordNew)}</label>
                    <p class="field__hint" id="f-sandi-petunjuk">{say(Text::InvitedHint)}</p>
                    <input class="control" id="f-sandi" name="sandi" type="password" autocomplete="new-password" aria-describedby="f-sandi-petunjuk" aria-invalid=wrong.then_some("true")/>
                </div>
                <div class=class>
                    <label class="field__label" for="f-sandi-lagi">{say(Text::PasswordAgain)}</label>
                    <input class="control" id="f-sandi-lagi" name="sandi_lagi" type="password" autocomplete="new-password"/>
                </div>
                <button class="button button--main" type="submit">{say(Text::InvitedSave)}</button>
            </form>
        </div>
    }
}
