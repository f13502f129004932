//! One institution: its agreements, its units and their people.

use domain::institution::PaperKind;
use domain::pdf::FileFault;
use domain::people::staff_form::OwnForm;
use leptos::prelude::*;
use views::{InstitutionPage, MemberRow, PksView, STEP, StaffForm, UnitView};
use words::Text;

use super::institutions::pks_mark;
use crate::api::institution_page;
use crate::components::{
    ErrorSummary, FileField, Kept, Trouble, field_troubles, form_fields, kept_of, page_title,
    proof_field, staff_notice,
};
use crate::i18n::{days, say, use_lang};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{asked_of, loaded};

/// The route. Its data is asked for by the page itself, so that what reads it comes with the page.
pub struct InstitutionRoute;

impl Page for InstitutionRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        loaded(asked_of("id", institution_page), move |page| view! { <Page page/> })
    }
}

#[component]
fn Page(page: InstitutionPage) -> impl IntoView {
    let address = format!("/kerja/instansi/{}", page.id);
    let (pks, unit, member) =
        (kept_of(StaffForm::Agreement), kept_of(StaffForm::Unit), kept_of(StaffForm::Member));
    let mut troubles: Vec<Trouble> = [
        (OwnForm::Pks, &page.pks_fields, &pks),
        (OwnForm::Unit, &page.unit_fields, &unit),
        (OwnForm::Member, &page.member_fields, &member),
    ]
    .into_iter()
    .flat_map(|(form, fields, kept)| field_troubles(form, fields, kept))
    .collect();
    troubles.extend(member.file.map(|(kind, refusal)| Trouble {
        id: format!("f-{}", kind.code()),
        label: words::paper(kind, use_lang()).to_owned(),
        words: match refusal.fault {
            FileFault::Missing => say(Text::MemberPaperMissing).to_owned(),
            _ => words::file_refusal(refusal, use_lang()),
        },
    }));
    let no_pks = page.agreements.is_empty().then(|| view! { <p>{say(Text::PksNone)}</p> });
    let has_units = !page.units.is_empty();
    let member_form =
        has_units.then(|| member_form(page.member_fields, &member, address.clone(), page.proved));
    view! {
        {page_title(page.name.clone())}
        <div class="wrap wrap--form">
            <p><a href="/kerja/instansi">{say(Text::InstitutionsTitle)}</a></p>
            <h1>{page.name.clone()}</h1>
            <p class="lead">{page.contact}</p>
            {staff_notice()}
            <ErrorSummary troubles=Signal::derive(move || troubles.clone())/>
            <section class="step">
                <h2>{say(Text::InstitutionPks)}</h2>
                {no_pks}
                <ul class="accounts">
                    {page.agreements.into_iter().map(agreement).collect_view()}
                </ul>
                {plain_form(
                    StaffForm::Agreement, Text::PksAdd, page.pks_fields, &pks, address.clone(),
                )}
            </section>
            <section class="step">
                <h2>{say(Text::InstitutionUnits)}</h2>
                {page.units.into_iter().map(unit_card).collect_view()}
                {plain_form(StaffForm::Unit, Text::UnitAdd, page.unit_fields, &unit, address)}
                {member_form}
            </section>
        </div>
    }
}

fn plain_form(
    form: StaffForm,
    title: Text,
    fields: Vec<domain::form::Field>,
    kept: &Kept,
    address: String,
) -> impl IntoView + use<> {
    let tried = kept.form == Some(form);
    view! {
        <details open=tried>
            <summary>{say(title)}</summary>
            <form
                class="form" method="post" action=address enctype="multipart/form-data" novalidate
            >
                <input type="hidden" name=STEP value=form.code()/>
                {form_fields(form.fields(), fields, kept)}
                <button class="button button--main" type="submit">{say(Text::RegisterSave)}</button>
            </form>
        </details>
    }
}

fn member_form(
    fields: Vec<domain::form::Field>,
    kept: &Kept,
    address: String,
    proved: bool,
) -> impl IntoView + use<> {
    let lang = use_lang();
    let tried = kept.form == Some(StaffForm::Member);
    let papers = PaperKind::ALL.iter().map(|kind| {
        let refusal = RwSignal::new(
            kept.file.filter(|(refused, _)| refused == kind).map(|(_, refusal)| refusal),
        );
        view! {
            <FileField
                name=kind.code() label=words::paper(*kind, lang) help=Text::MemberPaperHelp
                missing=say(Text::MemberPaperMissing) stored=None refusal
            />
        }
    });
    view! {
        <details open=tried>
            <summary>{say(Text::MemberAdd)}</summary>
            <form
                class="form" method="post" action=address enctype="multipart/form-data" novalidate
            >
                <input type="hidden" name=STEP value=StaffForm::Member.code()/>
                {form_fields(OwnForm::Member, fields, kept)}
                {papers.collect_view()}
                {proof_field(proved)}
                <button class="button button--main" type="submit">
                    {say(Text::StaffInviteSend)}
                </button>
            </form>
        </details>
    }
}

fn agreement(pks: PksView) -> impl IntoView {
    view! {
        <li class="card">
            <div>
                <strong>{pks.number}</strong>" "{pks_mark(pks.holds, pks.ends_soon)}
                <p class="muted">{days(Some(&pks.from), Some(&pks.until))}</p>
                <p>{pks.services.join(", ")}</p>
            </div>
        </li>
    }
}

fn unit_card(unit: UnitView) -> impl IntoView {
    view! {
        <h3>{unit.name}</h3>
        <ul class="accounts">
            {unit.members.into_iter().map(|row| view! {
                <li class="card"><Member row/></li>
            }).collect_view()}
        </ul>
    }
}

#[component]
fn Member(row: MemberRow) -> impl IntoView {
    let lang = use_lang();
    let status = words::staff_status(row.status, lang);
    let papers = row.papers.into_iter().map(|(kind, id)| {
        view! {
            <li>
                <a href=format!("/berkas-instansi/{id}") target="_blank" rel="external">
                    {words::paper(kind, lang)}
                </a>
            </li>
        }
    });
    view! {
        <div>
            <strong>{row.name.clone()}</strong>
            <p>{row.position}</p>
            <p class="muted">{row.email}" · "{status}</p>
            <ul>{papers.collect_view()}</ul>
        </div>
        <a
            class="button" href=format!("/kerja/petugas/{}", row.id)
            aria-label=format!("{}: {}", say(Text::StaffOpen), row.name)
        >
            {say(Text::StaffOpen)}
        </a>
    }
}
