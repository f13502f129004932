-- What lies in tables of its own since the schema of before goes from the row of an application.
ALTER TABLE application DROP COLUMN draft;
ALTER TABLE application DROP COLUMN draft_tried;
ALTER TABLE application DROP COLUMN draft_file_fault;
ALTER TABLE application DROP COLUMN saved_at;
ALTER TABLE application DROP COLUMN answers;
ALTER TABLE application DROP COLUMN phone;
ALTER TABLE application DROP COLUMN email;
ALTER TABLE application DROP COLUMN queue_number;
ALTER TABLE application DROP COLUMN recipient;
ALTER TABLE application DROP COLUMN recipient_signature;
ALTER TABLE application DROP COLUMN papers;
ALTER TABLE application DROP COLUMN reason;
ALTER TABLE application DROP COLUMN faults;
ALTER TABLE application DROP COLUMN subjects;
