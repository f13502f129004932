-- When whoever uses a session last showed the password again.
ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;

-- When the family of an account was last looked up in the register.
ALTER TABLE staff ADD COLUMN kin_at BIGINT NOT NULL DEFAULT 0;

-- When the secret in a message (a code, a link) is void: from then on it is not sent any more, and its words are gone.
ALTER TABLE outbox ADD COLUMN void_at BIGINT;
CREATE INDEX outbox_by_void ON outbox (void_at, id) WHERE void_at IS NOT NULL AND body <> '';

-- What a verifier ticked and wrote about an account when the session was over: kept until the account is decided.
CREATE TABLE kept_decision (
    staff_id TEXT NOT NULL REFERENCES staff (id),
    resident_id TEXT NOT NULL REFERENCES resident (id),
    faults TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (staff_id, resident_id)
);

-- Who asked for a change of number or address: the account's owner, or the officer before whom they sit. Only the same one finishes it.
ALTER TABLE contact_change ADD COLUMN asked_by TEXT NOT NULL DEFAULT '';
