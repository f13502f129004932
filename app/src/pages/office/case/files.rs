//! The files of an application: what was signed, what was drafted, what was handed in.

use domain::pdf::SignatureSeen;
use leptos::prelude::*;
use views::{CaseView, FileView};
use words::Text;

use crate::components::{Notice, PageViewer, Tone};
use crate::i18n::{put, say};

/// Each file with its pages, the newest stage's first.
pub(super) fn files(case: &CaseView) -> Vec<AnyView> {
    let of = |title: Text, open: Text, files: &[FileView]| {
        files.iter().map(|file| (title, open, file.clone())).collect::<Vec<_>>()
    };
    [
        of(Text::SignedDocument, Text::OpenSigned, &case.signed),
        of(Text::Konsep, Text::OpenKonsep, &case.konsep),
        of(Text::CaseFile, Text::OpenFile, case.file.as_slice()),
    ]
    .concat()
    .into_iter()
    .enumerate()
    .map(|(at, (title, open, file))| {
        let which = (!file.document.is_empty()).then(|| format!(": {}", file.document));
        let href = format!("/berkas/{}", file.id);
        let viewer = view! { <PageViewer id=file.id.clone() pages=file.pages label=say(title)/> };
        // The newest stage's file stands open beside the form; the pictures of the others are
        // fetched only when they are unfolded.
        let viewer = if at == 0 {
            viewer.into_any()
        } else {
            view! {
                <details class="paper__fold">
                    <summary>{say(Text::ShowHere)}</summary>
                    {viewer}
                </details>
            }
            .into_any()
        };
        let signature = signature(file.signature);
        view! {
            <section class="card paper">
                <h2>{say(title)}{which}</h2>
                <p class="muted">
                    {file.name}" · "{words::size(file.bytes)}" · "
                    {put(Text::Pages, &[("n", &file.pages.to_string())])}
                </p>
                {signature}
                <p><a class="button" href=href target="_blank" rel="external">{say(open)}</a></p>
                {viewer}
            </section>
        }
        .into_any()
    })
    .collect()
}

/// What an electronic signature in a file was worth when it came.
fn signature(seen: SignatureSeen) -> Option<impl IntoView> {
    let (tone, words) = match seen {
        SignatureSeen::None => return None,
        SignatureSeen::Valid => (Tone::Good, Text::SignatureValid),
        SignatureSeen::Unknown => (Tone::Warn, Text::SignatureUnknown),
        SignatureSeen::Altered => (Tone::Bad, Text::SignatureAltered),
    };
    Some(view! { <Notice tone=tone>{say(words)}</Notice> })
}
