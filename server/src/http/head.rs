//! What is shown of a link to a page where it is shared, and found by who searches: the sentence
//! that says what it is.

use app::ssr::{Head, Parts};
use domain::lang::Lang;
use domain::profile::Profile;
use leptos::prelude::LeptosOptions;
use words::{Text, put, say};

/// The head of the page at a path. `base` is how this site is reached.
pub fn head_of(
    profile: &Profile,
    parts: &Parts,
    options: &LeptosOptions,
    base: &str,
    path: &str,
    lang: Lang,
) -> Head {
    let agency = &profile.agency;
    let pieces: Vec<&str> = path.split('/').filter(|piece| !piece.is_empty()).collect();
    let (title, describing) = match pieces.as_slice() {
        [] => (say(Text::HomeTitle, lang).to_owned(), Some(Text::DescribeHome)),
        ["layanan"] => (say(Text::ServicesTitle, lang).to_owned(), Some(Text::DescribeServices)),
        ["layanan", code] => match profile.service(code) {
            Some(service) => (service.name.clone(), Some(Text::DescribeStandard)),
            None => (agency.app_name.clone(), None),
        },
        ["kontak"] => (say(Text::ContactTitle, lang).to_owned(), Some(Text::DescribeContact)),
        ["maklumat"] => (say(Text::PledgeTitle, lang).to_owned(), Some(Text::DescribePledge)),
        ["bantuan"] => (say(Text::HelpTitle, lang).to_owned(), Some(Text::DescribeHelp)),
        ["status"] => (say(Text::StatusTitle, lang).to_owned(), Some(Text::DescribeStatus)),
        ["daftar"] => (say(Text::Register, lang).to_owned(), Some(Text::DescribeRegister)),
        ["masuk"] => (say(Text::SignInTitle, lang).to_owned(), Some(Text::DescribeSignIn)),
        _ => (agency.app_name.clone(), None),
    };
    let open = describing.is_some();
    let places = [("layanan", title.as_str()), ("dinas", agency.short_name.as_str())];
    let description = put(describing.unwrap_or(Text::DescribeHome), lang, &places);
    let folder = &options.site_pkg_dir;
    Head {
        parts: parts.of(path).iter().map(|name| format!("/{folder}/{name}.wasm")).collect(),
        description,
        title: format!("{title} · {}", agency.app_name),
        address: if open { format!("{base}{path}") } else { String::new() },
    }
}
