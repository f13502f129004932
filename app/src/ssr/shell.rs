//! The document around every page.

use domain::lang::Lang;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use leptos::attr::custom::custom_attribute;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;
use views::Visit;
use words::{Text, say};

use super::Head;
use crate::App;
use crate::wire::{pack, to_text};

/// The content policy: scripts only by the nonce of this answer, nothing from elsewhere, and of
/// inline styles the one with the agency's colour.
fn content_policy() -> Option<HeaderValue> {
    let nonce = use_nonce()?;
    HeaderValue::from_str(&format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; \
         manifest-src 'self'; object-src 'self'; frame-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    ))
    .ok()
}

/// The whole document. The visit travels in it as data, so that the browser draws the same page
/// without asking again.
pub fn shell(options: LeptosOptions, visit: &Visit, head: Head) -> impl IntoView + use<> {
    let data = to_text(&pack(visit));
    let style = format!("/{}/{}.css", options.site_pkg_dir, options.output_name);
    let lang = visit.lang.code();
    // Indonesian is in the module; any other language's words come with the page.
    let words = (visit.lang == Lang::En).then(|| {
        let words: Vec<&str> = Text::ALL.iter().map(|text| say(*text, Lang::En)).collect();
        to_text(&pack(&words))
    });
    // The one thing of the look that each agency has for itself; everything else follows from it
    // (style/tokens.css).
    let brand = format!(":root{{--agency:{}}}", visit.agency.brand);
    let shared = shared(&head, visit);
    let parts = head.parts.into_iter().map(|address| {
        view! {
            <link
                rel="preload" href=address r#as="fetch" r#type="application/wasm"
                crossorigin="anonymous"
            />
        }
    });
    let parts = parts.collect_view();
    if let (Some(policy), Some(answer)) = (content_policy(), use_context::<ResponseOptions>()) {
        answer.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content=visit.agency.brand.clone()/>
                <style nonce=use_nonce()>{brand}</style>
                <link rel="stylesheet" href=style/>
                {shared}
                <link rel="icon" href="/logo.svg" type="image/svg+xml"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <script
                    type="text/plain" id="visit" nonce=use_nonce() inner_html=data
                ></script>
                {words.map(|words| view! {
                    <script
                        type="text/plain" id="words" nonce=use_nonce() inner_html=words
                    ></script>
                })}
                {parts}
                <HydrationScripts options/>
                <MetaTags/>
            </head>
            <body>
                <App/>
                <p
                    class="line-lost" id="menunggu" role="status"
                    data-kata=say(Text::WaitingForLine, visit.lang)
                ></p>
            </body>
        </html>
    }
}

/// What is shown of a link where it is shared.
fn shared(head: &Head, visit: &Visit) -> impl IntoView + use<> {
    let tags = [
        ("og:title", head.title.clone()),
        ("og:description", head.description.clone()),
        ("og:type", "website".to_owned()),
        ("og:site_name", visit.agency.name.clone()),
        ("og:url", head.address.clone()),
    ];
    let canonical = (!head.address.is_empty()).then(|| {
        view! { <link rel="canonical" href=head.address.clone()/> }
    });
    view! {
        <meta name="description" content=head.description.clone()/>
        {tags.into_iter().map(|(name, content)| view! {
            <meta {..custom_attribute("property", name)} content=content/>
        }).collect_view()}
        {canonical}
    }
}
