-- When whoever uses a session last showed the password again.
ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;

-- When the family of an account was last looked up in the register.
ALTER TABLE staff ADD COLUMN kin_at BIGINT NOT NULL DEFAULT 0;

-- When the secret in a message (a code, a link) is void: from then on it is not sent any more, and its words are gone.
ALTER TABLE outbox ADD COLUMN void_at BIGINT;
CREATE INDEX outbox_by_void ON outbox (void_at, id) WHERE void_at IS NOT NULL AND body <> '';
