//! What people are told of their accounts.

/// A change of how one signs in, as its owner is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInChange {
    /// Another password, with a code.
    Password,
    /// One more second factor.
    FactorAdded,
    /// One second factor less.
    FactorRemoved,
    /// Other recovery codes.
    Recovery,
    /// Another number or address was proven in the office.
    ContactAsked,
}

/// What was done about an account of the staff, as its owner and the head are told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountNews {
    /// Something was asked for that a second person has to confirm.
    Asked,
    /// A role was given.
    RoleGiven,
    /// A role was taken away.
    RoleTaken,
    /// The account was stopped.
    Suspended,
    /// The account goes on.
    Restored,
    /// A one-time link for another password was sent.
    Link,
    /// The second factors were taken away.
    FactorsDropped,
}
