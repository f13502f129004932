-- What is over is deleted by its age.
CREATE INDEX code_by_age ON code (sent_at);
CREATE INDEX attempt_by_age ON attempt (last_at);
CREATE INDEX session_by_age ON session (created_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
