//! The first byte chooses what is done with the rest: as an applicant's PDF, a konsep, a page to be
//! drawn, or a photo.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((kind, file)) = bytes.split_first() {
        documents::read_as(*kind, file);
    }
});
