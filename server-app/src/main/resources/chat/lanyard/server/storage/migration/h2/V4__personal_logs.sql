-- Each statement may have been run before, by an upgrade that was killed.

-- A person's own log stands among those of the channels: a row of channel of kind PERSONAL with the id me:<account>.
-- What follows from these logs:
CREATE TABLE IF NOT EXISTS channel_mute (
    account_id VARCHAR(64) NOT NULL,
    channel_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (account_id, channel_id)
);

-- message: the sequence of the post in its channel; sequence: of the event in the person's log.
CREATE TABLE IF NOT EXISTS saved_message (
    account_id VARCHAR(64) NOT NULL,
    channel_id VARCHAR(64) NOT NULL,
    message    BIGINT NOT NULL,
    sequence   BIGINT NOT NULL,
    PRIMARY KEY (account_id, channel_id, message),
    UNIQUE (account_id, sequence)
);

-- Read positions stood in no event before, and nobody was named by @here or @channel: the first start makes up for it.
MERGE INTO server_property (property_name, property_value)
    KEY (property_name)
    SELECT 'personal-logs-due', 'true' FROM (SELECT 1 FROM membership FETCH FIRST ROW ONLY);
