//! The routes.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;
use words::Text;

use crate::components::{Footer, Header};
use crate::i18n::say;
use crate::pages::Named::{Admin, Case, Desk, Open, Public};
use crate::pages::{AdminPage, CasePage, DeskPage, NotFound, OpenPage, PublicPage, SignIn};

/// The whole application. Pages of staff are lazy: a resident never downloads them.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <a class="skip" href="#isi">{say(Text::SkipToContent)}</a>
            <Header/>
            <main id="isi" tabindex="-1">
                <Routes fallback=NotFound>
                    <Route path=path!("/") view={Open(OpenPage::About)}/>
                    <Route path=path!("/masuk") view=SignIn/>
                    <Route path=path!("/kerja") view={Desk(DeskPage::Work)}/>
                    <Route path=path!("/kerja/baru") view={Desk(DeskPage::Choose)}/>
                    <Route path=path!("/kerja/tanda-tangan") view={Case(CasePage::Signing)}/>
                    <Route path=path!("/kerja/permohonan/:id") view={Case(CasePage::Case)}/>
                    <Route path=path!("/kerja/akun") view={Case(CasePage::VerifyList)}/>
                    <Route path=path!("/kerja/akun/:id") view={Case(CasePage::Verify)}/>
                    <Route path=path!("/kerja/kuasa") view={Case(CasePage::Principals)}/>
                    <Route path=path!("/saya/keamanan") view={Public(PublicPage::Security)}/>
                    <Route
                        path=path!("/kerja/catatan-keamanan") view={Admin(AdminPage::SecurityLog)}
                    />
                    <Route path=path!("/kerja/keamanan") view={Public(PublicPage::Security)}/>
                    <Route path=path!("/kerja/petugas") view={Admin(AdminPage::StaffList)}/>
                    <Route path=path!("/kerja/petugas/:id") view={Admin(AdminPage::StaffPage)}/>
                    <Route path=path!("/kerja/instansi") view={Admin(AdminPage::Institutions)}/>
                    <Route
                        path=path!("/kerja/instansi/:id") view={Admin(AdminPage::Institution)}
                    />
                    <Route path=path!("/kerja/pengaturan") view={Admin(AdminPage::Settings)}/>
                    <Route
                        path=path!("/kerja/pengaturan/:part") view={Admin(AdminPage::Settings)}
                    />
                    <Route
                        path=path!("/kerja/pengaturan/:part/:key")
                        view={Admin(AdminPage::Settings)}
                    />
                    <Route path=path!("/masuk/kode") view={Public(PublicPage::Second)}/>
                    <Route path=path!("/undangan") view={Public(PublicPage::Invited)}/>
                    <Route path=path!("/status") view={Open(OpenPage::Status)}/>
                    <Route path=path!("/layanan") view={Open(OpenPage::Services)}/>
                    <Route path=path!("/layanan/:code") view={Open(OpenPage::Standard)}/>
                    <Route path=path!("/kontak") view={Open(OpenPage::About)}/>
                    <Route path=path!("/maklumat") view={Open(OpenPage::About)}/>
                    <Route path=path!("/bantuan") view={Open(OpenPage::About)}/>
                    <Route path=path!("/daftar") view={Public(PublicPage::Register)}/>
                    <Route path=path!("/lupa-sandi") view={Public(PublicPage::Reset)}/>
                    <Route path=path!("/saya") view={Public(PublicPage::OwnHome)}/>
                    <Route path=path!("/saya/akun") view={Public(PublicPage::Account)}/>
                    <Route path=path!("/saya/baru") view={Public(PublicPage::OwnNew)}/>
                    <Route path=path!("/saya/permohonan/:id") view={Case(CasePage::OwnCase)}/>
                    <Route path=path!("/galeri") view={Admin(AdminPage::Gallery)}/>
                </Routes>
            </main>
            <Footer/>
        </Router>
    }
}
