//! The paper forms: which of them have an official file, and uploading one.

use leptos::prelude::*;
use views::{EntryStep, OfficialRow, STEP, SettingsAt};
use words::Text;

use crate::components::{FileField, proof_field};
use crate::i18n::{moment, put, say};

/// The page.
pub fn forms(rows: Vec<OfficialRow>, proved: bool) -> impl IntoView {
    let options = rows
        .iter()
        .map(|row| {
            view! {
                <option value=row.code.clone()>{row.code.clone()}" "{row.title.clone()}</option>
            }
        })
        .collect_view();
    let refusal = RwSignal::new(None);
    view! {
        <p class="lead">{say(Text::SettingsFormsLead)}</p>
        <form
            class="form card" method="post" action=SettingsAt::Forms.path()
            enctype="multipart/form-data"
        >
            <h2>{say(Text::SettingsFormUpload)}</h2>
            <div class="field">
                <label class="field__label" for="f-formulir">{say(Text::SettingsFormWhich)}</label>
                <select class="control" id="f-formulir" name="formulir">{options}</select>
            </div>
            <FileField
                name="blangko" label=say(Text::SettingsFormFile) help=Text::SettingsFormHelp
                stored=None refusal
            />
            {proof_field(proved)}
            <button class="button button--main" type="submit" name=STEP
                value=EntryStep::Put.code()>
                {say(Text::SettingsFormUpload)}
            </button>
        </form>
        {rows.into_iter().map(row).collect_view()}
    }
}

fn row(row: OfficialRow) -> impl IntoView {
    let address = if row.service.is_empty() {
        format!("/formulir/{}", row.code)
    } else {
        format!("/layanan/{}/formulir/{}", row.service, row.code)
    };
    let label = format!("{}: {}", say(Text::SettingsFormLook), row.code);
    let look = view! {
        <p>
            <a href=address target="_blank" rel="external" aria-label=label>
                {say(Text::SettingsFormLook)}
            </a>
        </p>
    };
    let unknown = (!row.official && row.uploaded.is_none())
        .then(|| view! { <p class="muted">{say(Text::SettingsFormUnknown)}</p> });
    let uploaded = row.uploaded.map(|file| {
        let told = put(
            Text::SettingsFormUploaded,
            &[
                ("nama", &file.name),
                ("ukuran", &words::size(file.bytes)),
                ("kapan", &moment(file.at)),
            ],
        );
        view! {
            <p>{told}</p>
            <form method="post" action=SettingsAt::Forms.path() enctype="multipart/form-data">
                <input type="hidden" name="formulir" value=row.code.clone()/>
                <button class="button button--quiet" type="submit" name=STEP
                    value=EntryStep::Remove.code()>
                    {put(Text::SettingsFormRemove, &[("kode", &row.code)])}
                </button>
            </form>
        }
    });
    view! {
        <section class="card">
            <h2>{row.code.clone()}" "{row.title}</h2>
            {unknown}{uploaded}{look}
        </section>
    }
}
