//! Every component in every state, for those who build; the server serves it in development mode
//! only.

use domain::form::{Choice, Field, FieldFault, FieldKind};
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::Status;
use leptos::prelude::*;
use words::Text;

use crate::components::{
    ErrorSummary, FileField, FormField, Notice, SignaturePad, Stages, StatusTag, Tone, Trouble,
    Waiting, page_title,
};
use crate::i18n::say;
use crate::pages::page::Page;

/// The route.
pub struct GalleryRoute;

impl Page for GalleryRoute {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Gallery/> }.into_any()
    }
}

#[component]
fn Gallery() -> impl IntoView {
    let wrong = vec![Trouble {
        id: "f-contoh-nik".into(),
        label: "NIK".into(),
        words: "NIK harus 16 angka.".into(),
    }];
    let stages = [
        Status::Submitted,
        Status::Accepted,
        Status::InSiak,
        Status::Validated,
        Status::Signed,
        Status::Printed,
        Status::Collected,
    ];
    let too_large =
        RwSignal::new(Some(FileRefusal { fault: FileFault::TooLarge, bytes: 11_700_000 }));
    view! {
        {page_title(say(Text::Gallery))}
        <div class="wrap wrap--narrow">
            <h1>{say(Text::Gallery)}</h1>
            <h2>"Tombol"</h2>
            <p class="gallery__row">
                <button class="button button--main" type="button">"Kirim permohonan"</button>
                <button class="button" type="button">"Simpan draf"</button>
                <button class="button button--quiet" type="button">"Salin nomor"</button>
                <button class="button button--danger" type="button">"Batalkan permohonan"</button>
                <button class="button button--main" type="button" disabled>
                    "Sedang mengirim…"
                </button>
            </p>
            <h2>"Status"</h2>
            <p class="gallery__row">
                {Status::ALL.iter().map(|status| view! {
                    <StatusTag status=*status/>
                    " "
                }).collect_view()}
            </p>
            <h2>"Pemberitahuan"</h2>
            <Notice tone=Tone::Good>"Berhasil tersimpan."</Notice>
            <Notice tone=Tone::Info>"Kantor tutup pada hari libur."</Notice>
            <Notice tone=Tone::Warn>"Permohonan perlu dilengkapi."</Notice>
            <Notice tone=Tone::Bad>"Sambungan terputus."</Notice>
            <ErrorSummary troubles=Signal::stored(wrong)/>
            <h2>"Tahap"</h2>
            <Stages
                all=stages.to_vec()
                passed=vec![Status::Submitted, Status::Accepted] present=Status::InSiak
            />
            <Stages
                all=stages.to_vec()
                passed=vec![Status::Submitted] present=Status::Cancelled
            />
            <h2>"Isian"</h2>
            {fields()}
            <h2>"Berkas"</h2>
            <FileField
                name="contoh-berkas" label=say(Text::ChooseFile) help=Text::FileHelp stored=None
                refusal=RwSignal::new(None)
            />
            <FileField
                name="contoh-salah" label=say(Text::ChooseFile) help=Text::FileHelp stored=None
                refusal=too_large
            />
            <h2>"Tanda tangan"</h2>
            <SignaturePad name="contoh-coretan"/>
            <h2>"Menunggu"</h2>
            <Waiting/>
        </div>
    }
}

fn fields() -> impl IntoView {
    let options = vec![
        Choice { code: "a".into(), label: "Hilang".into() },
        Choice { code: "b".into(), label: "Rusak".into() },
    ];
    let field = |name: &str, label: &str, kind, options: &[Choice]| Field {
        required: name != "ket",
        hint: Some("Petunjuk singkat".into()),
        options: options.to_vec(),
        ..Field::new(&format!("contoh-{name}"), label, kind)
    };
    let kinds = [
        (field("nik", "NIK", FieldKind::Nik, &[]), Some(FieldFault::NikLength)),
        (field("nama", "Nama Pemohon", FieldKind::Name, &[]), None),
        (field("alasan", "Alasan", FieldKind::Choice, &options), None),
        (field("elemen", "Elemen", FieldKind::Choices, &options), Some(FieldFault::Required)),
        (field("ket", "Keterangan", FieldKind::Lines, &[]), None),
    ];
    kinds.into_iter().map(|(field, fault)| view! {
        <FormField
            field value=String::new() fault=Signal::stored(fault) hidden=Signal::stored(false)
            on_typed=Callback::new(|_| ())
        />
    }).collect_view()
}
