-- The statement may have been run before, by an upgrade that was killed.

-- Where a member has closed a direct conversation: the end of its log then; 0 if not.
ALTER TABLE membership ADD COLUMN IF NOT EXISTS closed_sequence BIGINT DEFAULT 0 NOT NULL;
