-- Each statement may have been run before, by an upgrade that was killed.

-- A code point may take two characters.
ALTER TABLE channel ALTER COLUMN name VARCHAR(128) NOT NULL;
ALTER TABLE channel ALTER COLUMN topic VARCHAR(500) NOT NULL;

-- Projections of the log, as name and topic: the newest channel.changed tells them, the first event who made the channel.
ALTER TABLE channel ADD COLUMN IF NOT EXISTS description VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE channel ADD COLUMN IF NOT EXISTS archived BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE channel ADD COLUMN IF NOT EXISTS created_by VARCHAR(64);
