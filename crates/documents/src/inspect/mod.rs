//! Files that strangers send are read in a process of its own: whatever a file makes of the
//! readers, the server goes on and its memory stays where it was. The process gets bytes through a
//! pipe and gives a verdict back; it has no file, no network, little memory and little time
//! (`confine`). Places go in turn by account (`places`).

mod child;
mod confine;
mod konsep;
mod photo;
mod picture;
mod places;
mod protocol;
mod rehearsal;
mod signature;
mod worker;

use std::sync::Arc;

use bytes::Bytes;
pub use child::{inspect_from_pipe, read_as};
use domain::pdf::{FileFault, SignatureSeen, precheck};
use domain::people::photo::PhotoFault;
use places::Places;
pub use places::Work;
use protocol::{Task, Verdict};
use worker::Pool;
pub use worker::Program;

use crate::Content;

/// What an applicant's file became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspected {
    /// Its pages, at least one.
    pub pages: u32,
    /// What a signature in it is worth.
    pub signature: SignatureSeen,
    /// The PDF that was made of it: what is read, shown and handed out.
    pub bytes: Bytes,
}

/// Inspects files, a few at a time. Cloning it is cheap.
#[derive(Clone, Debug)]
pub struct Inspector {
    places: Places,
    how: How,
}

#[derive(Clone, Debug)]
enum How {
    Processes(Pool),
    Within,
}

/// Why there is no verdict.
enum Trouble {
    Busy,
    Ended,
    /// It is not even read.
    Pre(FileFault),
}

impl Inspector {
    /// An inspector with processes of `program`, so many at a time.
    #[must_use]
    pub fn processes(program: Program, at_once: usize) -> Self {
        Self { places: Places::new(at_once), how: How::Processes(Pool::new(program, at_once)) }
    }

    /// An inspector without processes and their limits: the same readers inside of this program,
    /// for tests of what stands above.
    #[must_use]
    pub fn within(at_once: usize) -> Self {
        Self { places: Places::new(at_once), how: How::Within }
    }

    /// Starts the processes that wait for the first files.
    pub fn warm_up(&self) {
        if let How::Processes(pool) = &self.how {
            pool.warm_up();
        }
    }

    /// Makes a PDF that an applicant sent anew; `anchors` are the certificates (PEM) that the
    /// office trusts.
    ///
    /// # Errors
    /// [`FileFault`]: why it is not taken.
    pub async fn applicant(
        &self,
        account: &str,
        content: impl Into<Content>,
        anchors: &[String],
    ) -> Result<Inspected, FileFault> {
        let task = Task::Applicant { anchors: anchors.to_vec() };
        match self.file(Work::Filing, account, task, &content.into()).await? {
            (Verdict::Disarmed { pages, signature }, made) => {
                Ok(Inspected { pages, signature, bytes: Bytes::from(made) })
            }
            _ => Err(FileFault::Broken),
        }
    }

    /// Looks at a document of the office, which is kept as it is, and gives its pages.
    ///
    /// # Errors
    /// [`FileFault`]: why it is not taken.
    pub async fn konsep(
        &self,
        account: &str,
        content: impl Into<Content>,
    ) -> Result<u32, FileFault> {
        match self.file(Work::Filing, account, Task::Konsep, &content.into()).await? {
            (Verdict::Konsep { pages }, _) => Ok(pages),
            _ => Err(FileFault::Broken),
        }
    }

    /// Draws a page of a stored file, counted from 0, as a JPEG `width` points wide.
    ///
    /// # Errors
    /// [`FileFault`] when it cannot be drawn.
    pub async fn picture(
        &self,
        account: &str,
        content: impl Into<Content>,
        page: u32,
        width: u16,
    ) -> Result<Bytes, FileFault> {
        match self
            .file(Work::Reading, account, Task::Picture { page, width }, &content.into())
            .await?
        {
            (Verdict::Picture, made) => Ok(Bytes::from(made)),
            _ => Err(FileFault::Broken),
        }
    }

    /// Makes an upright JPEG of at most 1600 points of a photo.
    ///
    /// # Errors
    /// [`PhotoFault`]: why it is not taken.
    pub async fn photo(
        &self,
        account: &str,
        content: impl Into<Content>,
    ) -> Result<Bytes, PhotoFault> {
        match self.ask(Work::Filing, account, Task::Photo, &content.into()).await {
            Ok((Verdict::Picture, made)) => Ok(Bytes::from(made)),
            Ok((Verdict::Photo(fault), _)) => Err(fault),
            Ok(_) => Err(PhotoFault::Broken),
            Err(Trouble::Pre(_)) => Err(PhotoFault::Broken),
            Err(Trouble::Busy) => Err(PhotoFault::Busy),
            Err(Trouble::Ended) => Err(PhotoFault::TooHeavy),
        }
    }

    async fn file(
        &self,
        work: Work,
        account: &str,
        task: Task,
        content: &Content,
    ) -> Result<(Verdict, Vec<u8>), FileFault> {
        match self.ask(work, account, task, content).await {
            Ok((Verdict::File(fault), _)) => Err(fault),
            Ok(answer) => Ok(answer),
            Err(Trouble::Pre(fault)) => Err(fault),
            Err(Trouble::Busy) => Err(FileFault::Busy),
            Err(Trouble::Ended) => Err(FileFault::TooHeavy),
        }
    }

    /// Has a file judged. Its bytes are read into memory when there is a place for it, so that what
    /// waits takes none.
    async fn ask(
        &self,
        work: Work,
        account: &str,
        task: Task,
        content: &Content,
    ) -> Result<(Verdict, Vec<u8>), Trouble> {
        let place = Arc::new(self.places.take(work, account).await.map_err(|_| Trouble::Busy)?);
        let bytes = content.read().await.map_err(|error| {
            tracing::error!(error = %error, "a file that waited cannot be read");
            Trouble::Busy
        })?;
        if matches!(task, Task::Applicant { .. } | Task::Konsep) {
            precheck(&bytes).map_err(Trouble::Pre)?;
        }
        match &self.how {
            How::Processes(pool) => pool.ask(&task, bytes).await.map_err(|gone| {
                tracing::warn!(error = %gone, "a file was not read to its end");
                match gone {
                    worker::Gone::Ended(_) => Trouble::Ended,
                    worker::Gone::NotStarted(_) => Trouble::Busy,
                }
            }),
            How::Within => {
                let bytes = bytes.to_vec();
                let work = tokio::task::spawn_blocking(move || {
                    let judged = child::judge(&task, bytes);
                    // The place is free when the work is done, not when nobody waits for it any
                    // more.
                    drop(place);
                    judged
                });
                work.await.map_err(|_| Trouble::Ended)
            }
        }
    }
}
