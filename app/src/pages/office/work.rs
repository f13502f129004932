//! The worklist: tabs with counts, filters, search, dense rows; on a phone the rows become cards.

use domain::procedure::Status;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_query_map};
use views::{WorkAge, WorkFilter, WorkPage, WorkRow};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use words::Text;

use crate::api::{SetSearch, worklist};
use crate::client::on_key;
use crate::components::{Notice, StatusTag, Tone, page_title};
use crate::i18n::{day, put, say, use_lang, use_visit};
use crate::pages::page::Page;
use crate::pages::shared::loaded::{Answer, asked_with, reloaded};

/// The route.
pub struct WorkRoute {
    page: Answer<WorkPage>,
    filter: Memo<WorkFilter>,
    search: ServerAction<SetSearch>,
}

impl Page for WorkRoute {
    fn data() -> Self {
        let query = use_query_map();
        let filter = Memo::new(move |_| {
            query.with(|query| {
                let get = |name: &str| query.get(name).unwrap_or_default();
                WorkFilter {
                    status: Status::from_code(&get("status")),
                    service: get("layanan"),
                    area: get("wilayah"),
                    age: WorkAge::from_code(&get("umur")),
                    mine: get("saya") == "ya",
                    after: get("setelah"),
                }
            })
        });
        let search = ServerAction::<SetSearch>::new();
        let page = asked_with(
            move || (filter.get(), search.version().get()),
            |(filter, _): (WorkFilter, usize)| worklist(filter),
        );
        Self { page, filter, search }
    }

    fn view(this: Self) -> AnyView {
        let WorkRoute { page, filter, search } = this;
        reloaded(page, move |page| view! { <Work page filter=filter.get_untracked() search/> })
    }
}

#[component]
fn Work(page: WorkPage, filter: WorkFilter, search: ServerAction<SetSearch>) -> impl IntoView {
    let unit = use_visit().person.and_then(|person| person.unit);
    let title = match (&unit, page.is_counter) {
        (Some(_), _) => Text::UnitHome,
        (None, true) => Text::CounterHome,
        (None, false) => Text::Worklist,
    };
    let ends = unit.and_then(|unit| unit.ends).map(ends);
    shortcuts(page.is_counter);
    let counters = page.is_counter.then(|| counters(&page));
    let new = page.is_counter.then(|| {
        view! {
            <a class="button button--main" id="baru" href="/kerja/baru">
                {say(Text::NewApplication)}
            </a>
        }
    });
    let found = page.search.clone().map(|typed| {
        view! {
            <div class="searching">
                <p>{put(Text::SearchResult, &[("kata", &typed)])}</p>
                <ActionForm action=search>
                    <input type="hidden" name="words" value=""/>
                    <button class="button" type="submit">{say(Text::ClearSearch)}</button>
                </ActionForm>
            </div>
        }
    });
    let tabs = page.search.is_none().then(|| tabs(&page, &filter));
    let filters = page.search.is_none().then(|| filters(&page, &filter));
    let next = page.next.clone().map(|after| {
        let href = address(&WorkFilter { after, ..filter.clone() });
        view! { <a class="button" href=href>{say(Text::MoreRows)}</a> }
    });
    let first = (!filter.after.is_empty()).then(|| {
        let href = address(&WorkFilter { after: String::new(), ..filter.clone() });
        view! { <a class="button" href=href>{say(Text::FirstRows)}</a> }
    });
    let none = none_words(&page);
    let more = page.more.then(|| view! { <Notice tone=Tone::Info>{say(Text::MoreHits)}</Notice> });
    view! {
        {page_title(say(title))}
        <div class="wrap">
            <div class="work__head"><h1>{say(title)}</h1>{new}</div>
            {ends}
            {counters}
            <ActionForm action=search attr:class="search" attr:role="search">
                <label class="field__label" for="cari">{say(Text::Search)}</label>
                <p class="field__hint" id="cari-petunjuk">{say(Text::SearchHint)}</p>
                <div class="search__line">
                    <input
                        class="control" type="search" id="cari" name="words" autocomplete="off"
                        aria-describedby="cari-petunjuk"
                        value=page.search.clone().unwrap_or_default()
                    />
                    <button class="button" type="submit">{say(Text::Search)}</button>
                </div>
            </ActionForm>
            {found}{tabs}{filters}
            <Rows none rows=page.rows/>
            {more}
            <p class="work__pages">{first}{next}</p>
            <details class="keys" id="pintasan">
                <summary>{say(Text::Shortcuts)}</summary>
                <p>{say(Text::ShortcutsLead)}</p>
            </details>
        </div>
    }
}

/// When an agreement ends soon.
fn ends(last: String) -> impl IntoView {
    let words = put(Text::PksEnds, &[("tanggal", &day(&last))]);
    view! { <Notice tone=Tone::Warn>{words}</Notice> }
}

fn counters(page: &WorkPage) -> impl IntoView + use<> {
    let lang = use_lang();
    let count = |status: Status| {
        page.tabs.iter().find(|(tab, _)| *tab == status).map_or(0, |(_, count)| *count)
    };
    let cells = [
        (Text::CountSent, page.sent_today),
        (Text::CountCancelled, count(Status::Cancelled)),
        (Text::CountReady, count(Status::Signed)),
        (Text::CountDrafts, count(Status::Draft)),
    ];
    view! {
        <dl class="counters">
            {cells.into_iter().map(|(label, number)| view! {
                <div><dt>{say(label)}</dt><dd>{words::count(number, lang)}</dd></div>
            }).collect_view()}
        </dl>
    }
}

/// The address of a filtered list.
fn address(filter: &WorkFilter) -> String {
    let mine = if filter.mine { "ya" } else { "" };
    let parts = [
        ("status", filter.status.map_or("", Status::code)),
        ("layanan", &filter.service),
        ("wilayah", &filter.area),
        ("umur", filter.age.map_or("", WorkAge::code)),
        ("saya", mine),
        ("setelah", &filter.after),
    ];
    let query: Vec<String> = parts
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if query.is_empty() { "/kerja".to_owned() } else { format!("/kerja?{}", query.join("&")) }
}

fn tabs(page: &WorkPage, filter: &WorkFilter) -> impl IntoView + use<> {
    let lang = use_lang();
    let total: i64 = page.tabs.iter().map(|(_, count)| count).sum();
    let tab = |status: Option<Status>, label: &str, count: i64| {
        let here = filter.status == status;
        let href = address(&WorkFilter { status, after: String::new(), ..filter.clone() });
        view! {
            <li>
                <a class="tabs__tab" href=href aria-current=here.then_some("page")>
                    {label.to_owned()}" "
                    <span class="tabs__count">{words::count(count, lang)}</span>
                </a>
            </li>
        }
    };
    let all = tab(None, say(Text::FilterAll), total);
    let each = page
        .tabs
        .iter()
        .map(|(status, count)| tab(Some(*status), words::status(*status, lang), *count))
        .collect_view();
    view! { <nav class="tabs" aria-label=say(Text::FilterStatus)><ul>{all}{each}</ul></nav> }
}

fn age_words(age: WorkAge) -> Text {
    match age {
        WorkAge::Late => Text::AgeLate,
        WorkAge::Today => Text::AgeToday,
        WorkAge::Week => Text::AgeWeek,
    }
}

fn filters(page: &WorkPage, filter: &WorkFilter) -> impl IntoView + use<> {
    let select = |id: &'static str, label: Text, chosen: &str, options: Vec<(String, String)>| {
        let chosen = chosen.to_owned();
        view! {
            <div class="field">
                <label class="field__label" for=id>{say(label)}</label>
                <select class="control" id=id name=id>
                    {options.into_iter().map(|(code, name)| { let here = code == chosen; view! {
                        <option value=code selected=here>{name}</option>
                    } }).collect_view()}
                </select>
            </div>
        }
    };
    let with_all = |items: &[(String, String)]| {
        std::iter::once((String::new(), say(Text::FilterAll).to_owned()))
            .chain(items.iter().cloned())
            .collect::<Vec<_>>()
    };
    let ages = std::iter::once(("", Text::AgeAny))
        .chain(WorkAge::ALL.iter().map(|age| (age.code(), age_words(*age))))
        .map(|(code, text)| (code.to_owned(), say(text).to_owned()))
        .collect();
    let any = !filter.service.is_empty()
        || !filter.area.is_empty()
        || filter.age.is_some()
        || filter.mine;
    let clear = any.then(|| {
        let href = address(&WorkFilter { status: filter.status, ..WorkFilter::default() });
        view! { <a href=href>{say(Text::ClearFilter)}</a> }
    });
    let status = filter.status.map_or("", Status::code);
    view! {
        <details class="filters" open=any>
            <summary>{say(Text::Filter)}</summary>
            <form class="filters__form" method="get" action="/kerja">
                <input type="hidden" name="status" value=status/>
                {select("layanan", Text::FilterService, &filter.service, with_all(&page.services))}
                {select("wilayah", Text::FilterArea, &filter.area, with_all(&page.areas))}
                {select("umur", Text::FilterAge, filter.age.map_or("", WorkAge::code), ages)}
                <div class="tick">
                    <input type="checkbox" id="saya" name="saya" value="ya" checked=filter.mine/>
                    <label for="saya">{say(Text::FilterMine)}</label>
                </div>
                <p><button class="button" type="submit">{say(Text::Filter)}</button>" "{clear}</p>
            </form>
        </details>
    }
}

/// What stands in the place of rows where there are none.
fn none_words(page: &WorkPage) -> (Text, Text) {
    match (&page.search, &page.next) {
        (Some(_), _) => (Text::NoHits, Text::NoHitsHint),
        (None, Some(_)) => (Text::NoRowsYet, Text::NoRowsYetHint),
        (None, None) => (Text::NoRows, Text::NoRowsHint),
    }
}

#[component]
fn Rows(none: (Text, Text), rows: Vec<WorkRow>) -> impl IntoView {
    if rows.is_empty() {
        let (what, hint) = none;
        return view! {
            <div class="empty"><p><strong>{say(what)}</strong></p><p>{say(hint)}</p></div>
        }
        .into_any();
    }
    let heads = [
        Text::ColNumber,
        Text::ColApplicant,
        Text::ColService,
        Text::ColVillage,
        Text::ColStatus,
        Text::ColAge,
        Text::ColHolder,
    ];
    view! {
        <table class="rows">
            <thead>
                <tr>
                    {heads.into_iter().map(|head| view! {
                        <th scope="col">{say(head)}</th>
                    }).collect_view()}
                </tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn row(row: WorkRow) -> impl IntoView {
    let lang = use_lang();
    let href = format!("/kerja/permohonan/{}", row.id);
    let number = if row.reg_no.is_empty() { say(Text::SendFirst).to_owned() } else { row.reg_no };
    let applicant =
        if row.applicant.is_empty() { say(Text::NotGiven).to_owned() } else { row.applicant };
    let open = !row.status.is_terminal() && row.status != Status::Draft;
    let age = open.then(|| {
        let word = if row.late { Text::Late } else { Text::OnTime };
        view! {
            <span class=if row.late { "age age--late" } else { "age" }>
                <meter
                    class="age__bar" min="0" max="100" value=row.used_percent.to_string()
                    aria-hidden="true"
                ></meter>
                {words::span(row.age_minutes, lang)}", "{say(word)}
            </span>
        }
    });
    view! {
        <tr class="rows__row">
            <td data-head=say(Text::ColNumber)><a class="rows__link" href=href>{number}</a></td>
            <td data-head=say(Text::ColApplicant)>{applicant}</td>
            <td data-head=say(Text::ColService)>{row.service}</td>
            <td data-head=say(Text::ColVillage)>{row.village}</td>
            <td data-head=say(Text::ColStatus)><StatusTag status=row.status/></td>
            <td data-head=say(Text::ColAge)>{age}</td>
            <td data-head=say(Text::ColHolder)>{row.holder.unwrap_or_default()}</td>
        </tr>
    }
}

/// j and k move, / searches, n begins, ? shows the keys.
fn shortcuts(is_counter: bool) {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let navigate = navigate.clone();
        on_key(move |key, event| match key {
            "j" => step(1),
            "k" => step(-1),
            "/" => {
                event.prevent_default();
                crate::client::focus("cari");
            }
            "n" if is_counter => navigate("/kerja/baru", leptos_router::NavigateOptions::default()),
            "?" => unfold(),
            _ => {}
        });
    });
}

/// Moves the focus by one row.
fn step(by: i32) {
    let Ok(links) = document().query_selector_all(".rows__link") else { return };
    let now = document().active_element();
    let at = (0..links.length())
        .find(|at| links.get(*at).and_then(|link| link.dyn_into::<web_sys::Element>().ok()) == now)
        .and_then(|at| i32::try_from(at).ok());
    let next = at.map_or(0, |at| at + by).max(0);
    if let Some(link) = u32::try_from(next)
        .ok()
        .and_then(|at| links.get(at))
        .and_then(|link| link.dyn_into::<HtmlElement>().ok())
    {
        let _ = link.focus();
    }
}

/// Shows the keys.
pub fn unfold() {
    if let Some(keys) = document()
        .get_element_by_id("pintasan")
        .and_then(|e| e.dyn_into::<web_sys::HtmlDetailsElement>().ok())
    {
        keys.set_open(!keys.open());
        keys.scroll_into_view();
    }
}
