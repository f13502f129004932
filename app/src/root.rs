//! The routes.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{Lazy, path};
use words::Text;

use crate::components::{Footer, Header};
use crate::i18n::say;
use crate::pages::{
    AboutRoute, AccountRoute, CaseRoute, ChooseRoute, GalleryRoute, InstitutionRoute,
    InstitutionsRoute, InvitedRoute, NotFound, OwnCaseRoute, OwnHomeRoute, OwnNewRoute,
    PrincipalsRoute, RegisterRoute, ResetRoute, SecondRoute, SecurityLogRoute, SecurityRoute,
    ServicesRoute, SettingsRoute, SignIn, SigningRoute, StaffListRoute, StaffPageRoute,
    StandardRoute, StatusRoute, VerifyListRoute, VerifyRoute, WorkRoute,
};

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
                    <Route path=path!("/") view={Lazy::<AboutRoute>::new()}/>
                    <Route path=path!("/masuk") view=SignIn/>
                    <Route path=path!("/kerja") view={Lazy::<WorkRoute>::new()}/>
                    <Route path=path!("/kerja/baru") view={Lazy::<ChooseRoute>::new()}/>
                    <Route path=path!("/kerja/tanda-tangan") view={Lazy::<SigningRoute>::new()}/>
                    <Route path=path!("/kerja/permohonan/:id") view={Lazy::<CaseRoute>::new()}/>
                    <Route path=path!("/kerja/akun") view={Lazy::<VerifyListRoute>::new()}/>
                    <Route path=path!("/kerja/akun/:id") view={Lazy::<VerifyRoute>::new()}/>
                    <Route path=path!("/kerja/kuasa") view={Lazy::<PrincipalsRoute>::new()}/>
                    <Route path=path!("/saya/keamanan") view={Lazy::<SecurityRoute>::new()}/>
                    <Route
                        path=path!("/kerja/catatan-keamanan") view={Lazy::<SecurityLogRoute>::new()}
                    />
                    <Route path=path!("/kerja/keamanan") view={Lazy::<SecurityRoute>::new()}/>
                    <Route path=path!("/kerja/petugas") view={Lazy::<StaffListRoute>::new()}/>
                    <Route path=path!("/kerja/petugas/:id") view={Lazy::<StaffPageRoute>::new()}/>
                    <Route path=path!("/kerja/instansi") view={Lazy::<InstitutionsRoute>::new()}/>
                    <Route
                        path=path!("/kerja/instansi/:id") view={Lazy::<InstitutionRoute>::new()}
                    />
                    <Route path=path!("/kerja/pengaturan") view={Lazy::<SettingsRoute>::new()}/>
                    <Route
                        path=path!("/kerja/pengaturan/:part") view={Lazy::<SettingsRoute>::new()}
                    />
                    <Route
                        path=path!("/kerja/pengaturan/:part/:key")
                        view={Lazy::<SettingsRoute>::new()}
                    />
                    <Route path=path!("/masuk/kode") view={Lazy::<SecondRoute>::new()}/>
                    <Route path=path!("/undangan") view={Lazy::<InvitedRoute>::new()}/>
                    <Route path=path!("/status") view={Lazy::<StatusRoute>::new()}/>
                    <Route path=path!("/layanan") view={Lazy::<ServicesRoute>::new()}/>
                    <Route path=path!("/layanan/:code") view={Lazy::<StandardRoute>::new()}/>
                    <Route path=path!("/kontak") view={Lazy::<AboutRoute>::new()}/>
                    <Route path=path!("/maklumat") view={Lazy::<AboutRoute>::new()}/>
                    <Route path=path!("/bantuan") view={Lazy::<AboutRoute>::new()}/>
                    <Route path=path!("/daftar") view={Lazy::<RegisterRoute>::new()}/>
                    <Route path=path!("/lupa-sandi") view={Lazy::<ResetRoute>::new()}/>
                    <Route path=path!("/saya") view={Lazy::<OwnHomeRoute>::new()}/>
                    <Route path=path!("/saya/akun") view={Lazy::<AccountRoute>::new()}/>
                    <Route path=path!("/saya/baru") view={Lazy::<OwnNewRoute>::new()}/>
                    <Route path=path!("/saya/permohonan/:id") view={Lazy::<OwnCaseRoute>::new()}/>
                    <Route path=path!("/galeri") view={Lazy::<GalleryRoute>::new()}/>
                </Routes>
            </main>
            <Footer/>
        </Router>
    }
}
