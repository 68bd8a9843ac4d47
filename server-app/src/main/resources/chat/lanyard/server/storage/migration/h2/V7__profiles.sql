-- Each statement may have been run before, by an upgrade that was killed.

-- What people tell of themselves. avatar names the content of the picture; last_seen_at is to the minute.
ALTER TABLE account ADD COLUMN IF NOT EXISTS status_emoji VARCHAR(64);
ALTER TABLE account ADD COLUMN IF NOT EXISTS status_text VARCHAR(400);
ALTER TABLE account ADD COLUMN IF NOT EXISTS status_until TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE account ADD COLUMN IF NOT EXISTS time_zone VARCHAR(64);
ALTER TABLE account ADD COLUMN IF NOT EXISTS availability VARCHAR(16);
ALTER TABLE account ADD COLUMN IF NOT EXISTS avatar VARCHAR(64);
ALTER TABLE account ADD COLUMN IF NOT EXISTS last_seen_at TIMESTAMP(3) WITH TIME ZONE;

-- The pictures, one a person, as a JPEG file.
CREATE TABLE IF NOT EXISTS avatar (
    account_id VARCHAR(64) PRIMARY KEY REFERENCES account (id),
    image      VARBINARY(1000000) NOT NULL
);
