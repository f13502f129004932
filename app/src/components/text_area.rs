//! The only `<textarea>`: Leptos 0.8 writes the children of one as they are, so that `</textarea>`
//! in a text would end it and what follows would be a part of the page.

use std::borrow::Cow;

use leptos::prelude::*;

/// Several lines of text. Its attributes are given to it as `attr:name=..`.
#[component]
pub fn TextArea(#[prop(into)] text: String) -> impl IntoView {
    // A browser takes the text from the document, where it was read already.
    let text = if is_server() { written(&text).into_owned() } else { text };
    view! { <textarea>{text}</textarea> }
}

/// A text as it is written into a document between tags that hold nothing but text. A line that
/// begins it would be dropped, so it gets another one.
pub(super) fn written(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>']) && !text.starts_with('\n') {
        return Cow::Borrowed(text);
    }
    let first = if text.starts_with('\n') { "\n" } else { "" };
    Cow::Owned(
        first.to_owned() + &text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_field_that_it_stands_in() {
        assert_eq!(written("</textarea><b id=x>"), "&lt;/textarea&gt;&lt;b id=x&gt;");
        assert_eq!(written("&lt; & co"), "&amp;lt; &amp; co");
        assert_eq!(written("\nBaris"), "\n\nBaris");
        assert_eq!(written("Baris satu\nBaris dua"), "Baris satu\nBaris dua");
    }
}
