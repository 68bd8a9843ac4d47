-- Each statement may have been run before, by an upgrade that was killed.

-- Files that are being uploaded (sha256 is NULL), and those that have arrived whole.
CREATE TABLE IF NOT EXISTS attachment (
    id         VARCHAR(64) PRIMARY KEY,
    account_id VARCHAR(64) NOT NULL,
    name       VARCHAR(512) NOT NULL,
    size       BIGINT NOT NULL,
    touched_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    type       VARCHAR(128),
    sha256     VARCHAR(64),
    width      INTEGER,
    height     INTEGER
);

CREATE INDEX IF NOT EXISTS attachment_of_account ON attachment (account_id);

CREATE INDEX IF NOT EXISTS attachment_of_content ON attachment (sha256);

-- Which messages, deleted ones excepted, have which files; a projection of the log.
CREATE TABLE IF NOT EXISTS message_attachment (
    channel_id    VARCHAR(64) NOT NULL,
    message       BIGINT NOT NULL,
    attachment_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (channel_id, message, attachment_id)
);

CREATE INDEX IF NOT EXISTS message_of_attachment ON message_attachment (attachment_id);
