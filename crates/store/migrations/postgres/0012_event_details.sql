-- What belongs to an event beside its kind, as a value: pages make the sentence. Rows of before have
-- it in words, as the reason.
ALTER TABLE event ADD COLUMN detail TEXT NOT NULL DEFAULT '';
ALTER TABLE account_event ADD COLUMN detail TEXT NOT NULL DEFAULT '';
