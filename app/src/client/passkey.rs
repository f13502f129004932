//! Asking a passkey (WebAuthn): the browser turns the server's JSON into what it needs, and the
//! key's answer into JSON again.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn class() -> Option<JsValue> {
    Reflect::get(&window(), &"PublicKeyCredential".into())
        .ok()
        .filter(|class| !class.is_undefined())
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// Whether this browser knows passkeys, and their JSON.
pub fn knows_passkeys() -> bool {
    class().is_some_and(|class| method(&class, "parseCreationOptionsFromJSON").is_some())
}

/// Hands what the server asks for to a key and gives its answer as JSON; `None` when there is none,
/// or the person gave up.
pub async fn answer_of_key(asked: &str) -> Option<String> {
    let asked = JSON::parse(asked).ok()?;
    let options = Reflect::get(&asked, &"publicKey".into()).ok()?;
    // Only what is to be made names the site it is made for.
    let makes = Reflect::has(&options, &"rp".into()).unwrap_or(false);
    let (parse, act) = if makes {
        ("parseCreationOptionsFromJSON", "create")
    } else {
        ("parseRequestOptionsFromJSON", "get")
    };
    let class = class()?;
    let read = method(&class, parse)?.call1(&class, &options).ok()?;
    let given = Object::new();
    Reflect::set(&given, &"publicKey".into(), &read).ok()?;
    let keys = Reflect::get(&window().navigator(), &"credentials".into()).ok()?;
    let promise: Promise = method(&keys, act)?.call1(&keys, &given).ok()?.dyn_into().ok()?;
    let key = JsFuture::from(promise).await.ok()?;
    let json = method(&key, "toJSON")?.call0(&key).ok()?;
    JSON::stringify(&json).ok()?.as_string()
}
