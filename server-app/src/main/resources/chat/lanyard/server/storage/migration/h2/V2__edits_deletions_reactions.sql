-- Each statement may have been run before, by an upgrade that was killed.

-- Part of the log: the message that an edit, deletion or reaction is about. The chain hash covers it.
ALTER TABLE channel_event ADD COLUMN IF NOT EXISTS target BIGINT;

-- Projections of the log. message is the sequence of the post in its channel.
CREATE TABLE IF NOT EXISTS message_edit (
    channel_id VARCHAR(64) NOT NULL,
    message    BIGINT NOT NULL,
    sequence   BIGINT NOT NULL,
    PRIMARY KEY (channel_id, message, sequence)
);

CREATE TABLE IF NOT EXISTS message_deletion (
    channel_id VARCHAR(64) NOT NULL,
    message    BIGINT NOT NULL,
    author_id  VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    PRIMARY KEY (channel_id, message)
);

-- Of messages that are not deleted. sequence: the newest event about this reaction; present: whether that one added it.
CREATE TABLE IF NOT EXISTS reaction (
    channel_id VARCHAR(64) NOT NULL,
    message    BIGINT NOT NULL,
    account_id VARCHAR(64) NOT NULL,
    emoji      VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    present    BOOLEAN NOT NULL,
    PRIMARY KEY (channel_id, message, account_id, emoji)
);

-- A deleted message mentions nobody any more.
CREATE INDEX IF NOT EXISTS mention_of_message ON mention (channel_id, sequence);
