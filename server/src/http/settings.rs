//! The forms of the settings: plain forms, each of which keeps a draft. What was typed is kept also
//! while something is wrong with it.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use domain::calendar::parse_date;
use domain::form::{FieldKind, When};
use domain::message::MessageKind;
use domain::profile::edit::{FieldEdit, MessageEdit, ServiceEdit};
use domain::service::Requirement;
use office::{DraftAnswer, OfficeError, PublishAnswer, Setting, catalogue};
use views::{EntryStep, Flash, PublishStep, SETTINGS, STEP, SettingsAt, SettingsNote};

use super::answer::{failed, failed_form};
use super::multipart::Form;
use super::session::local_path;
use super::{Site, cookies, proof};

/// What a requirement is marked with that is needed in some cases only.
const SOMETIMES: &str = "kadang";

/// `POST /kerja/pengaturan`: publishes, throws away, or publishes an earlier edition again.
pub async fn publish(State(site): State<Site>, headers: HeaderMap, form: Form) -> Response {
    let done = async {
        let caller = proof::present(&site, &headers, &form).await?;
        let note = form.text("catatan");
        let step = PublishStep::from_code(&form.text(STEP));
        let published = match step.ok_or(OfficeError::NotFound)? {
            PublishStep::Publish => {
                catalogue::publish(&site.office, &caller, &note, &form.text("draf")).await?
            }
            PublishStep::RollBack => {
                let number = |name| form.text(name).parse().unwrap_or(0);
                catalogue::roll_back(
                    &site.office,
                    &caller,
                    number("edisi"),
                    number("berlaku"),
                    &note,
                )
                .await?
            }
            PublishStep::Discard => {
                let done =
                    catalogue::discard_drafts(&site.office, &caller, &form.text("draf")).await?;
                return Ok(if done { SettingsNote::Discarded } else { SettingsNote::Unseen });
            }
        };
        Ok(match published {
            PublishAnswer::Published(number) => SettingsNote::Published(number),
            PublishAnswer::Broken(_) => SettingsNote::Broken,
            PublishAnswer::Nothing => SettingsNote::Nothing,
            PublishAnswer::Overtaken => SettingsNote::Overtaken,
            PublishAnswer::Unseen | PublishAnswer::Waiting(_) => SettingsNote::Unseen,
        })
    };
    match done.await {
        Err(OfficeError::Unproven(fault)) => {
            proof::ask(site, &headers, SETTINGS, &form, fault).await
        }
        done => respond(&headers, done, SETTINGS),
    }
}

/// `POST /kerja/pengaturan/{part}`: the forms of messages and offices.
pub async fn part(
    State(site): State<Site>,
    Path(part): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    keep(&site, &headers, form, &part, "").await
}

/// `POST /kerja/pengaturan/{part}/{key}`: the forms of a service, of hours and days, and of a file.
pub async fn entry(
    State(site): State<Site>,
    Path((part, key)): Path<(String, String)>,
    headers: HeaderMap,
    form: Form,
) -> Response {
    keep(&site, &headers, form, &part, &key).await
}

/// The official file of a form: uploaded or taken out. It counts at once, as it is no part of the
/// definitions.
async fn official_form(site: &Site, headers: &HeaderMap, form: &Form) -> Response {
    let page = SettingsAt::Forms.path();
    let done = async {
        let caller = proof::present(site, headers, form).await?;
        let code = form.text("formulir");
        if entry_step(form) == EntryStep::Remove {
            catalogue::remove_official_form(&site.office, &caller, &code).await?;
            return Ok(SettingsNote::FormGone);
        }
        Ok(
            match catalogue::put_official_form(&site.office, &caller, &code, form.file.as_ref())
                .await?
            {
                Ok(()) => SettingsNote::FormKept,
                Err(refusal) => SettingsNote::FormRefused(refusal),
            },
        )
    };
    match done.await {
        Err(OfficeError::Unproven(fault)) => {
            proof::ask(site.clone(), headers, &page, form, fault).await
        }
        done => respond(headers, done, &page),
    }
}

async fn keep(site: &Site, headers: &HeaderMap, form: Form, part: &str, key: &str) -> Response {
    let Some(at) = SettingsAt::of(part, key) else { return failed(&OfficeError::NotFound) };
    if at == SettingsAt::Forms {
        return official_form(site, headers, &form).await;
    }
    let path = at.path();
    let page = Some(local_path(&path)).filter(|page| *page != "/").unwrap_or(SETTINGS).to_owned();
    let version = form.text("versi").parse().unwrap_or(-1);
    let done = async {
        // A session that is over by time keeps what was typed, and does nothing else.
        let caller = site.caller(headers).await?.1?;
        let chosen = form.file_text().await?;
        let Some(setting) = setting(&at, &form, chosen).ok_or(OfficeError::NotFound)? else {
            return Ok(SettingsNote::Incomplete);
        };
        Ok(match catalogue::set(&site.office, &caller, &setting, version).await? {
            _ if caller.over => return Err(OfficeError::SignedOut),
            DraftAnswer::Saved(_) => SettingsNote::Saved,
            DraftAnswer::Overtaken => SettingsNote::Overtaken,
        })
    };
    respond(headers, done.await, &page)
}

/// What a form sets, with the text of a chosen file; `None` inside for one that lacks something,
/// outside for no such form.
fn setting(at: &SettingsAt, form: &Form, chosen: Option<String>) -> Option<Option<Setting>> {
    let filled = |texts: &[&str]| texts.iter().all(|name| !form.text(name).trim().is_empty());
    Some(match at {
        SettingsAt::Service(code) => {
            service(form).map(|edit| Setting::Service(code.to_owned(), edit))
        }
        SettingsAt::Messages => MessageKind::from_code(&form.text("jenis")).map(|kind| {
            let texts = MessageEdit {
                subject: form.text("judul"),
                sms: form.text("sms"),
                whatsapp: form.text("wa"),
                email: form.text("surel"),
            };
            Setting::Message(kind, texts)
        }),
        SettingsAt::Offices => filled(&["nama", "alamat"]).then(|| {
            Setting::Office(form.text("kode"), line(&form.text("nama")), line(&form.text("alamat")))
        }),
        SettingsAt::Hours => Some(hours(form)),
        SettingsAt::Days => match entry_step(form) {
            EntryStep::Remove => Some(Setting::RemoveDay(form.text("tanggal"))),
            EntryStep::Put => parse_date(form.text("tanggal").trim())
                .filter(|_| filled(&["nama"]))
                .map(|date| Setting::AddDay(date.to_string(), form.text("nama"))),
        },
        SettingsAt::File(file) => {
            // A chosen file takes the place of what stands in the field.
            let body = chosen.unwrap_or_else(|| form.text("isi"));
            (!body.trim().is_empty()).then(|| Setting::File(file.to_owned(), body))
        }
        SettingsAt::Home | SettingsAt::Forms | SettingsAt::Compare(..) => return None,
    })
}

/// What is wanted of something in a list; a form that does not say so puts it there.
fn entry_step(form: &Form) -> EntryStep {
    EntryStep::from_code(&form.text(STEP)).unwrap_or(EntryStep::Put)
}

/// A text without line breaks and needless spaces.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(line).filter(|text| !text.is_empty()).collect()
}

fn service(form: &Form) -> Option<ServiceEdit> {
    let counts = ["syarat-kode", "syarat-teks", "syarat-bila"].map(|name| form.all(name).len());
    // A page that was drawn by another program does not ask for everything.
    if counts[0] != counts[1] || counts[1] != counts[2] || form.text("kelompok").is_empty() {
        return None;
    }
    let requirements = form
        .all("syarat-kode")
        .into_iter()
        .zip(form.all("syarat-teks"))
        .zip(form.all("syarat-bila"));
    let edit = ServiceEdit {
        name: line(&form.text("nama")),
        applicant: line(&form.text("pemohon")),
        decree: line(&form.text("sk")),
        category: form.text("kelompok"),
        forms: form.all("formulir"),
        promise_minutes: form.text("menit").trim().parse().unwrap_or(0),
        requirements: requirements
            .map(|((code, text), when)| requirement(code, line(&text), &when))
            .filter(|requirement| !requirement.text.is_empty())
            .collect(),
        documents: lines(&form.text("dokumen")),
        fields: fields(form),
    };
    let complete = !edit.name.is_empty() && !edit.applicant.is_empty() && edit.promise_minutes > 0;
    (complete && edit.fields.iter().all(|field| !field.label.is_empty())).then_some(edit)
}

/// A requirement with what it depends on: nothing, cases that no question decides (`kadang`), or an
/// answer (`FIELD=ANSWER`).
fn requirement(code: String, text: String, when: &str) -> Requirement {
    let answer =
        when.split_once('=').map(|(field, is)| When { field: field.to_owned(), is: is.to_owned() });
    Requirement { sometimes: when == SOMETIMES, when: answer, ..Requirement::new(&code, &text) }
}

/// The fields in the order of the numbers beside them, without those that are ticked to be left
/// out, and the new one at the end.
fn fields(form: &Form) -> Vec<FieldEdit> {
    let (required, gone) = (form.all("f-wajib"), form.all("f-buang"));
    let (labels, hints, orders) =
        (form.all("f-label"), form.all("f-petunjuk"), form.all("f-urutan"));
    let mut fields: Vec<(i64, FieldEdit)> = form
        .all("f-nama")
        .into_iter()
        .enumerate()
        .filter(|(_, name)| !gone.contains(name))
        .map(|(at, name)| {
            let text = |all: &[String]| all.get(at).map(|text| line(text)).unwrap_or_default();
            let order =
                orders.get(at).and_then(|order| order.trim().parse().ok()).unwrap_or(i64::MAX);
            let edit = FieldEdit {
                required: required.contains(&name),
                label: text(&labels),
                hint: text(&hints),
                kind: FieldKind::Text,
                options: Vec::new(),
                name,
            };
            (order, edit)
        })
        .collect();
    fields.sort_by_key(|(order, _)| *order);
    let label = line(&form.text("baru-label"));
    let new = (!label.is_empty()).then(|| FieldEdit {
        name: String::new(),
        label,
        hint: line(&form.text("baru-petunjuk")),
        required: form.text("baru-wajib") == "ya",
        kind: FieldKind::from_code(&form.text("baru-jenis")).unwrap_or(FieldKind::Text),
        options: lines(&form.text("baru-pilihan")),
    });
    fields.into_iter().map(|(_, field)| field).chain(new).collect()
}

fn hours(form: &Form) -> Setting {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let span = |day: &str| {
        (
            day.to_owned(),
            form.text(&format!("jam-{day}")).replace('.', ":").replace('–', "-").replace(' ', ""),
        )
    };
    let contact =
        [("whatsapp", "wa"), ("telephone", "telepon"), ("email", "surel"), ("website", "situs")];
    Setting::Agency(
        days.iter().map(|day| span(day)).collect(),
        contact.iter().map(|(key, name)| ((*key).to_owned(), line(&form.text(name)))).collect(),
    )
}

/// `GET /kerja/pengaturan/unduh/{file}`: a file of the definitions, byte for byte.
pub async fn file(
    State(site): State<Site>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let read = async {
        catalogue::settings_file(&site.office, &site.present(&headers).await?, &file).await
    };
    match read.await {
        Ok(text) => {
            let name = HeaderValue::from_str(&format!("attachment; filename=\"{file}\""))
                .unwrap_or(HeaderValue::from_static("attachment"));
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
                (CONTENT_DISPOSITION, name),
                (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
            ];
            (headers, text).into_response()
        }
        Err(error) => failed(&error),
    }
}

fn respond(headers: &HeaderMap, done: Result<SettingsNote, OfficeError>, page: &str) -> Response {
    match done {
        Ok(note) => (cookies::note(&Flash::Settings(note)), Redirect::to(page)).into_response(),
        Err(OfficeError::SignedOut) => {
            Redirect::to(&format!("/masuk?lanjut={page}")).into_response()
        }
        Err(error) => failed_form(headers, &error, page),
    }
}
