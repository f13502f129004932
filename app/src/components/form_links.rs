//! Leading to the paper forms (F-1.02, ..) as PDF.

use leptos::prelude::*;
use views::FormLink;

/// The forms, each under the address it is had at.
pub fn form_links(forms: Vec<FormLink>, base: &str) -> impl IntoView + use<> {
    let base = base.to_owned();
    let one = move |form: FormLink| {
        let address = format!("{base}/{}", form.code);
        view! {
            <li>
                <a href=address target="_blank" rel="external">
                    {form.code}" "{form.title}" (PDF)"
                </a>
            </li>
        }
    };
    view! { <ul class="forms">{forms.into_iter().map(one).collect_view()}</ul> }
}
