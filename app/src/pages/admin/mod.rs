//! What an administrator keeps: staff, institutions, settings, the security log.

mod institution;
mod institutions;
mod security_log;
mod settings;
mod staff_list;
mod staff_page;

pub use self::institution::InstitutionRoute;
pub use self::institutions::InstitutionsRoute;
pub use self::security_log::SecurityLogRoute;
pub use self::settings::SettingsRoute;
pub use self::staff_list::StaffListRoute;
pub use self::staff_page::StaffPageRoute;
