//! The limits that the inspecting process sets itself before it reads the first byte of a file:
//! memory, time, no files, no network, no other process. What a file makes of the readers stays
//! inside.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::time::Duration;

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, Scope};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, apply_filter,
};

/// What a file may take beyond what the process holds after its start: 384 MB.
const MEMORY: u64 = 384 * 1024 * 1024;
/// The processor time for one file.
const SECONDS: u64 = 5;
/// So much that stays taken after a file makes the process ask for its replacement.
const WORN: u64 = 96 * 1024 * 1024;
/// So many files and it is replaced anyway.
const FILES: u32 = 200;

/// A failure to set a limit.
pub(super) type Failed = Box<dyn std::error::Error>;

/// The limits of this process.
pub(super) struct Confined {
    statm: File,
    start: u64,
    files: u32,
}

/// Sets the limits for good.
///
/// # Errors
/// When one cannot be set: then nothing may be read.
pub(super) fn confine() -> Result<Confined, Failed> {
    let statm = File::open("/proc/self/statm")?;
    let start = held(&statm)?;
    limit(Resource::As, start + MEMORY)?;
    limit(Resource::Core, 0)?;
    limit(Resource::Fsize, 0)?;
    // Best effort: a kernel that lacks one of them still has the other, and the limits above.
    let rules = Ruleset::default()
        .handle_access(AccessFs::from_all(ABI::V5))?
        .handle_access(AccessNet::from_all(ABI::V5))?;
    rules.scope(Scope::from_all(ABI::V6))?.create()?.restrict_self()?;
    // Those that are open stay: three pipes and the one above.
    limit(Resource::Nofile, 4)?;
    apply_filter(&filter()?)?;
    Ok(Confined { statm, start, files: 0 })
}

impl Confined {
    /// Gives the next file its processor time, counted from here.
    ///
    /// # Errors
    /// When the limit cannot be set.
    pub(super) fn next_file(&mut self) -> Result<(), Failed> {
        self.files += 1;
        let used = clock_gettime(ClockId::ProcessCPUTime);
        let used = Duration::new(used.tv_sec.unsigned_abs(), u32::try_from(used.tv_nsec)?);
        // The kernel counts whole seconds: rounded, a file gets between 4.5 and 5.5.
        let until = (used + Duration::from_millis(500)).as_secs() + SECONDS;
        Ok(setrlimit(
            Resource::Cpu,
            Rlimit { current: Some(until), maximum: getrlimit(Resource::Cpu).maximum },
        )?)
    }

    /// Whether the process has done its share.
    pub(super) fn is_worn(&self) -> bool {
        self.files >= FILES || held(&self.statm).map_or(true, |held| held > self.start + WORN)
    }
}

fn limit(of: Resource, most: u64) -> rustix::io::Result<()> {
    setrlimit(of, Rlimit { current: Some(most), maximum: Some(most) })
}

/// The address space that this process holds, in bytes.
fn held(statm: &File) -> std::io::Result<u64> {
    let mut text = [0; 64];
    let read = statm.read_at(&mut text, 0)?;
    let pages: u64 = std::str::from_utf8(&text[..read])
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .ok_or_else(|| std::io::Error::other("/proc/self/statm"))?;
    Ok(pages * rustix::param::page_size() as u64)
}

/// The calls that reading, thinking and answering need; every other one fails. The limits
/// themselves cannot be raised again, but for the processor time, which is the server's clock's to
/// judge if the process should ever be taken over.
fn filter() -> Result<BpfProgram, Failed> {
    let free = [
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_pread64,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_clock_getres,
        libc::SYS_sched_yield,
        libc::SYS_sched_getaffinity,
        libc::SYS_getpid,
        libc::SYS_gettid,
        libc::SYS_close,
        libc::SYS_fstat,
        libc::SYS_lseek,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
    ];
    let mut rules: std::collections::BTreeMap<i64, Vec<SeccompRule>> =
        free.map(|call| (call, Vec::new())).into_iter().collect();
    let of_time = SeccompCondition::new(
        1,
        SeccompCmpArgLen::Dword,
        SeccompCmpOp::Eq,
        u64::from(libc::RLIMIT_CPU),
    )?;
    rules.insert(libc::SYS_prlimit64, vec![SeccompRule::new(vec![of_time])?]);
    let denied = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    Ok(SeccompFilter::new(rules, denied, SeccompAction::Allow, std::env::consts::ARCH.try_into()?)?
        .try_into()?)
}
