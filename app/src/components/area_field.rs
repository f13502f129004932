//! Choosing an area: the district (kecamatan) first, then one of its villages. The villages of a
//! district are fetched when it is chosen; without scripts a button draws the page with them.

use std::collections::BTreeMap;

use domain::form::{Field, Intent, Raw, district_of_village};
use leptos::prelude::*;
use leptos::task::spawn_local;
use views::AreaChoice;
use words::Text;

use crate::api::villages;
use crate::components::aria::Aria;
use crate::i18n::say;
use crate::wire::Packed;

/// What districts and villages are chosen from.
#[derive(Clone, Copy)]
pub struct AreaFields {
    /// The districts.
    pub districts: StoredValue<Vec<AreaChoice>>,
    /// The villages of the districts that were chosen so far.
    pub villages: RwSignal<BTreeMap<String, Vec<AreaChoice>>>,
    /// What is typed into the form.
    pub typed: RwSignal<Raw>,
    /// Whether the last list could not be fetched.
    pub failed: RwSignal<bool>,
}

impl AreaFields {
    /// Whether a code is a village of a district that was chosen.
    #[must_use]
    pub fn has_village(self, code: &str) -> bool {
        self.villages
            .with_untracked(|all| all.values().flatten().any(|village| village.code == code))
    }

    /// A district was chosen: whatever waits for it knows at once.
    fn choose(self, name: String, district: String) {
        self.typed.update(|typed| {
            typed.insert(name, district);
        });
    }

    /// The district that is chosen above a village.
    fn chosen(self, name: String) -> Memo<String> {
        Memo::new(move |_| self.typed.with(|typed| typed.get(&name).cloned().unwrap_or_default()))
    }

    /// Fetches the villages of a district that are not here yet.
    fn fetch(self, district: String) {
        self.failed.set(false);
        if district.is_empty() || self.villages.with_untracked(|all| all.contains_key(&district)) {
            return;
        }
        spawn_local(async move {
            match villages(district.clone()).await.and_then(Packed::open) {
                Ok(list) => self.villages.update(|all| {
                    all.insert(district, list);
                }),
                Err(_) => self.failed.set(true),
            }
        });
    }
}

/// The district above a village.
pub(super) fn district_control(
    id: String,
    field: Field,
    value: &str,
    areas: Option<AreaFields>,
    Aria { described, fault, .. }: Aria,
    on_typed: Callback<(String, String)>,
) -> impl IntoView + use<> {
    let (name, told) = (field.name.clone(), field.name.clone());
    let chosen = move |event| {
        let district = event_target_value(&event);
        if let Some(areas) = areas {
            areas.choose(told.clone(), district.clone());
        }
        on_typed.run((told.clone(), district));
    };
    let districts = areas.map(|areas| areas.districts.get_value()).unwrap_or_default();
    let options = districts
        .into_iter()
        .map(|district| {
            let selected = district.code == value;
            view! { <option value=district.code selected=selected>{district.name}</option> }
        })
        .collect_view();
    let place = field.name.clone();
    let again = move |_| {
        if let Some(areas) = areas {
            areas.fetch(
                areas.typed.with_untracked(|typed| typed.get(&place).cloned().unwrap_or_default()),
            );
        }
    };
    let failed = move || {
        let again = again.clone();
        areas.is_some_and(|areas| areas.failed.get()).then(|| {
            view! {
                <p class="field__error">{say(Text::VillagesFailed)}</p>
                <button class="button" type="button" on:click=again>{say(Text::TryAgain)}</button>
            }
        })
    };
    let required = field.required.then_some("true");
    view! {
        <select
            class="control" id=id name=name aria-describedby=described
            aria-invalid=move || fault.get().map(|_| "true") aria-required=required on:change=chosen
        >
            <option value="" selected=value.is_empty()>{say(Text::SelectOne)}</option>
            {options}
        </select>
        <div role="status">{failed}</div>
    }
}

/// The village: one of the district that is chosen above it.
pub(super) fn village_control(
    id: String,
    field: Field,
    value: String,
    areas: Option<AreaFields>,
    Aria { described, fault, .. }: Aria,
    on_typed: Callback<(String, String)>,
) -> impl IntoView + use<> {
    let (name, told) = (field.name.clone(), field.name.clone());
    let district = areas.map(|areas| areas.chosen(district_of_village(&field.name)));
    // However it came to be chosen: by hand, or because the page was left with it.
    Effect::new(move |_| {
        if let (Some(areas), Some(district)) = (areas, district) {
            areas.fetch(district.get());
        }
    });
    // Without scripts the villages of another district come with the page.
    let alive = RwSignal::new(false);
    Effect::new(move |_| alive.set(true));
    let another = Intent::ShowVillages(field.name.clone()).code();
    let options = move || {
        let chosen = district.map(|district| district.get()).unwrap_or_default();
        let first = if chosen.is_empty() { Text::DistrictFirst } else { Text::SelectOne };
        let offered = areas
            .map(|areas| areas.villages.with(|all| all.get(&chosen).cloned().unwrap_or_default()))
            .unwrap_or_default();
        let value = areas
            .and_then(|areas| areas.typed.with_untracked(|typed| typed.get(&field.name).cloned()))
            .unwrap_or_else(|| value.clone());
        // A choice of another regency is shown as it was sent, so that it is seen and can be
        // mended.
        let unknown = (!value.is_empty() && chosen.is_empty()).then(|| {
            let value = value.clone();
            view! { <option value=value.clone() selected=true>{value.clone()}</option> }
        });
        let known = offered.iter().any(|village| village.code == value);
        let villages = offered
            .into_iter()
            .map(|village| {
                let selected = village.code == value;
                view! { <option value=village.code selected=selected>{village.name}</option> }
            })
            .collect_view();
        let none = !known && unknown.is_none();
        view! { <option value="" selected=none>{say(first)}</option>{unknown}{villages} }
    };
    let required = field.required.then_some("true");
    view! {
        {move || (!alive.get()).then(|| view! {
            <button
                class="button field__show" type="submit" name=Intent::NAME value=another.clone()
            >
                {say(Text::ShowVillages)}
            </button>
        })}
        <select
            class="control" id=id name=name aria-describedby=described
            aria-invalid=move || fault.get().map(|_| "true") aria-required=required
            on:change=move |event| on_typed.run((told.clone(), event_target_value(&event)))
        >
            {options}
        </select>
    }
}
