//! The first page of the settings: what waits to be published, what can be changed, the editions;
//! and a file as it is.

use leptos::prelude::*;
use views::{
    Changed, DiffLine, EditionRow, EditionsView, FileState, PublishStep, SETTINGS, STEP, SettingsAt,
};
use words::Text;

use super::inferred;
use crate::components::TextArea;
use crate::i18n::{moment, put, say};

/// The first page.
pub fn home(home: EditionsView, broken: bool) -> impl IntoView {
    let services = home.services.into_iter().map(|service| {
        let inferred = (!service.inferred.is_empty()).then(|| {
            view! {
                <span class="muted">
                    {put(Text::SettingsInferred, &[("bagian", &inferred(&service.inferred))])}
                </span>
            }
        });
        view! {
            <li>
                <a href=SettingsAt::Service(service.code.clone()).path()>{service.name}</a>
                " "{inferred}
            </li>
        }
    });
    let changed = !home.drafts.is_empty();
    let newest = home.rows.first().map_or(1, |row| row.number);
    let served = home.rows.iter().find(|row| row.newest).map_or(newest, |row| row.number);
    let waiting: Vec<(String, Changed)> = home
        .files
        .iter()
        .filter_map(|file| Some((file.file.clone(), file.changed.clone()?)))
        .collect();
    let files = home.files.into_iter().map(|file| file_row(&file, newest));
    view! {
        <p class="lead">{say(Text::SettingsLead)}</p>
        {changed.then(|| publish(&home.drafts, waiting, served, broken))}
        <section class="card">
            <h2>{say(Text::SettingsServices)}</h2>
            <ul>{services.collect_view()}</ul>
        </section>
        <section class="card">
            <h2>{say(Text::SettingsOthers)}</h2>
            <ul>
                <li><a href=SettingsAt::Messages.path()>{say(Text::SettingsMessages)}</a></li>
                <li><a href=SettingsAt::Forms.path()>{say(Text::SettingsForms)}</a></li>
                <li><a href=SettingsAt::Offices.path()>{say(Text::SettingsOffices)}</a></li>
                <li><a href=SettingsAt::Hours.path()>{say(Text::SettingsHours)}</a></li>
                <li><a href=SettingsAt::Days.path()>{say(Text::SettingsDays)}</a></li>
            </ul>
        </section>
        <section class="card">
            <h2>{say(Text::SettingsEditions)}</h2>
            <p class="muted">{say(Text::SettingsEditionsLead)}</p>
            <ol class="editions">
                {home.rows.into_iter().map(|row| edition(row, served, changed)).collect_view()}
            </ol>
        </section>
        <section class="card">
            <h2>{say(Text::SettingsFiles)}</h2>
            <p class="muted">{say(Text::SettingsFilesLead)}</p>
            <ul>{files.collect_view()}</ul>
        </section>
    }
}

/// One file of the definitions.
fn file_row(file: &FileState, newest: i64) -> impl IntoView + use<> {
    let before = newest.saturating_sub(1).max(1);
    let mark = file.changed.is_some().then(|| {
        view! {
            " "
            <strong>{say(Text::SettingsChanged)}</strong>
        }
    });
    view! {
        <li>
            <code>{file.file.clone()}</code>{mark}": "
            <a href=SettingsAt::File(file.file.clone()).path() rel="external">
                {say(Text::SettingsOpenFile)}
            </a>
            ", "
            <a href=format!("{SETTINGS}/unduh/{}", file.file) rel="external">
                {say(Text::SettingsDownload)}
            </a>
            {(newest > 1).then(|| view! {
                ", "
                <a
                    href=SettingsAt::Compare(file.file.clone(), before, Some(newest)).path()
                    rel="external"
                >
                    {say(Text::SettingsCompare)}
                </a>
            })}
        </li>
    }
}

/// What waits to be published.
fn publish(
    drafts: &str,
    waiting: Vec<(String, Changed)>,
    served: i64,
    broken: bool,
) -> impl IntoView + use<> {
    let seen = || view! { <input type="hidden" name="draf" value=drafts.to_owned()/> };
    let form = (!broken).then(|| {
        view! {
            <form
                class="form" method="post" action="/kerja/pengaturan" enctype="multipart/form-data"
            >
                <input type="hidden" name=STEP value=PublishStep::Publish.code()/>
                {seen()}
                <div class="field">
                    <label class="field__label" for="f-catatan">
                        {say(Text::SettingsNoteLabel)}
                    </label>
                    <input
                        class="control" id="f-catatan" name="catatan" type="text" autocomplete="off"
                        required
                    />
                </div>
                <button class="button button--main" type="submit">
                    {say(Text::SettingsPublish)}
                </button>
            </form>
        }
    });
    let waiting = waiting.into_iter().map(|(file, changed)| {
        let href = SettingsAt::Compare(file.clone(), served, None).path();
        let words =
            put(Text::SettingsChangedBy, &[("nama", &changed.by), ("kapan", &moment(changed.at))]);
        view! {
            <li>
                <code>{file}</code>
                ": "{words}". "
                <a href=href rel="external">{say(Text::SettingsSeeChange)}</a>
            </li>
        }
    });
    view! {
        <section class="card">
            <h2>{say(Text::SettingsUnpublished)}</h2>
            <ul>{waiting.collect_view()}</ul>
            <p>{say(Text::SettingsPublishLead)}</p>
            {form}
            <details>
                <summary>{say(Text::SettingsDiscard)}</summary>
                <form
                    class="form" method="post" action="/kerja/pengaturan"
                    enctype="multipart/form-data"
                >
                    {seen()}
                    <p>{say(Text::SettingsDiscardLead)}</p>
                    <button
                        class="button button--danger" type="submit" name=STEP
                        value=PublishStep::Discard.code()
                    >
                        {say(Text::SettingsDiscard)}
                    </button>
                </form>
            </details>
        </section>
    }
}

fn edition(row: EditionRow, served: i64, changed: bool) -> impl IntoView {
    let name = put(Text::SettingsEdition, &[("edisi", &row.number.to_string())]);
    let by = if row.by.is_empty() { say(Text::SettingsFromFolder).to_owned() } else { row.by };
    let note = (!row.note.is_empty()).then(|| view! { <p>{row.note}</p> });
    // What waits to be published is published or thrown away first.
    let back = (!row.newest && !changed).then(|| {
        view! {
            <form method="post" action="/kerja/pengaturan" enctype="multipart/form-data">
                <input type="hidden" name=STEP value=PublishStep::RollBack.code()/>
                <input type="hidden" name="edisi" value=row.number.to_string()/>
                <input type="hidden" name="berlaku" value=served.to_string()/>
                <input
                    type="hidden" name="catatan"
                    value=put(Text::SettingsBackNote, &[("edisi", &row.number.to_string())])
                />
                <button
                    class="button button--quiet" type="submit"
                    aria-label=format!("{}: {name}", say(Text::SettingsBack))
                >
                    {say(Text::SettingsBack)}
                </button>
            </form>
        }
    });
    let now = row.newest.then(|| view! { " "<strong>{say(Text::SettingsServed)}</strong> });
    view! {
        <li>
            <p>
                <strong>{name.clone()}</strong>
                {now}
                <br/>
                <span class="muted">{moment(row.at)}", "{by}</span>
            </p>
            {note}
            {back}
        </li>
    }
}

/// A file as it is: to be read, mended, or replaced by another one.
pub fn file(file: &str, body: String, version: i64) -> impl IntoView + use<> {
    let address = SettingsAt::File(file.to_owned()).path();
    view! {
        <p>
            <a class="button" href=format!("{SETTINGS}/unduh/{file}") rel="external">
                {say(Text::SettingsDownload)}
            </a>
        </p>
        <form class="form" method="post" action=address enctype="multipart/form-data">
            <input type="hidden" name="versi" value=version.to_string()/>
            <div class="field">
                <label class="field__label" for="f-isi">{say(Text::SettingsFileBody)}</label>
                <TextArea
                    text=body attr:class="control settings__file" attr:id="f-isi" attr:name="isi"
                    attr:rows="24" attr:spellcheck="false" attr:wrap="off"
                />
            </div>
            <div class="field">
                <label class="field__label" for="f-unggah">{say(Text::SettingsUpload)}</label>
                <p class="field__hint" id="f-unggah-petunjuk">{say(Text::SettingsUploadHint)}</p>
                <input
                    type="file" id="f-unggah" name="berkas" accept=".toml,.csv,text/plain"
                    aria-describedby="f-unggah-petunjuk"
                />
            </div>
            <button class="button button--main" type="submit">{say(Text::SettingsSave)}</button>
        </form>
    }
}

/// What was changed between two editions.
pub fn compare(lines: Vec<DiffLine>) -> impl IntoView {
    if lines.is_empty() {
        return view! { <p>{say(Text::SettingsSame)}</p> }.into_any();
    }
    let lines = lines.into_iter().map(|line| match line {
        DiffLine::Same(text) => view! { <div class="diff__line">"  "{text}</div> }.into_any(),
        DiffLine::Gone(text) => {
            view! { <div class="diff__line diff__line--gone"><del>"- "{text}</del></div> }
                .into_any()
        }
        DiffLine::New(text) => {
            view! { <div class="diff__line diff__line--new"><ins>"+ "{text}</ins></div> }.into_any()
        }
        DiffLine::Gap => view! { <div class="diff__line muted">"…"</div> }.into_any(),
    });
    view! {
        <div class="diff" tabindex="0" role="region" aria-label=say(Text::SettingsCompare)>
            {lines.collect_view()}
        </div>
    }
    .into_any()
}
