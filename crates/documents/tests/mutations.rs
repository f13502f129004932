//! Good files with bytes changed at random, through the pipe: the inspector answers each, goes on,
//! and holds no more than before. `AKU_MUTATIONS` says how many (`cargo xtask mutate` tries for a
//! minute), `AKU_SEED` where to begin.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

mod support;

use bytes::Bytes;
use domain::pdf::FileFault;
use support::{inspector, one_page, own_memory, packed, stream, text};

/// A small generator of numbers (xorshift64*): the same seed gives the same files.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap()
    }
}

/// What is put in: pieces that mean something to a reader.
const PIECES: [&[u8]; 14] = [
    b"<<",
    b">>",
    b"[",
    b"]",
    b"0 R",
    b"3 0 R",
    b"/Length 999999999",
    b"-1",
    b"stream\n",
    b"endobj",
    b"/Kids [2 0 R]",
    b"/Filter /FlateDecode",
    b"4294967296",
    b"(((((((",
];

fn mutated(numbers: &mut Numbers, file: &[u8]) -> Vec<u8> {
    let mut out = file.to_vec();
    for _ in 0..=numbers.below(6) {
        let at = numbers.below(out.len());
        match numbers.below(5) {
            0 => out[at] = numbers.next().to_le_bytes()[0],
            1 => out.truncate(at.max(8)),
            2 => {
                let piece = PIECES[numbers.below(PIECES.len())];
                out.splice(at..at, piece.iter().copied());
            }
            3 => {
                let end = (at + numbers.below(40)).min(out.len());
                out.drain(at..end);
            }
            _ => {
                let end = (at + numbers.below(200)).min(out.len());
                let piece = out[at..end].to_vec();
                let to = numbers.below(out.len());
                out.splice(to..to, piece);
            }
        }
    }
    out
}

fn good() -> Vec<Bytes> {
    let form = stream("/Subtype /Form /BBox [0 0 9 9]", b"0 0 9 9 re f");
    let picture = stream(
        "/Subtype /Image /Width 4 /Height 4 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter \
         /FlateDecode",
        &packed(&[128; 16]),
    );
    let page = "/Resources << /XObject << /X 5 0 R /Y 6 0 R >> >> /Annots [<< /Subtype /Stamp \
        /Rect [1 1 9 9] /AP << /N 5 0 R >> >>]";
    let members = "7 0 << /Type /Annot /Subtype /Link /Rect [1 1 9 9] >>";
    let packed_objects =
        stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", &packed(members.as_bytes()));
    vec![
        one_page("", page, &[form, picture]),
        one_page(
            "/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>",
            "",
            &[text("<< /Type /OCG >>")],
        ),
        one_page("", "/Annots [7 0 R]", &[text("<< >>"), text("<< >>"), packed_objects]),
    ]
}

#[tokio::test]
async fn files_changed_at_random_are_answered_and_harm_nobody() {
    let number = |name: &str, or: u64| {
        std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(or)
    };
    let (many, seed) = (number("AKU_MUTATIONS", 400), number("AKU_SEED", 20_261_127));
    let (mut numbers, inspector, files) = (Numbers(seed), inspector(1), good());
    let before = own_memory();
    let mut taken = 0;
    for at in 0..many {
        let which = numbers.below(files.len());
        let file = Bytes::from(mutated(&mut numbers, &files[which]));
        let new = inspector.applicant("warga", &file, &[]).await;
        assert_ne!(new.as_ref().err(), Some(&FileFault::Busy), "seed {seed}, file {at}");
        if let Ok(new) = new {
            taken += 1;
            if at % 8 == 0 {
                // What was made can be drawn, or is told to be undrawable.
                let _ = inspector.picture("petugas", &new.bytes, 0, 800).await;
            }
        }
        if at % 16 == 0 {
            let _ = inspector.konsep("siak", &file).await;
        }
    }
    assert!(
        taken > many / 20,
        "only {taken} of {many} were taken: the changes are too coarse to reach anything"
    );
    assert!(
        inspector.applicant("warga", &files[0], &[]).await.is_ok(),
        "seed {seed}: the inspector is alive"
    );
    let grown = own_memory().saturating_sub(before);
    assert!(grown < 64 * 1024 * 1024, "seed {seed}: {} MB", grown / 1024 / 1024);
}
