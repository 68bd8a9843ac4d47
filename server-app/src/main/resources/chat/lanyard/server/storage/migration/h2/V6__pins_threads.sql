-- Each statement may have been run before, by an upgrade that was killed.

-- From here on channel_event.target of a post is the message below which it stands in a thread.

-- Projections of the log. message is the sequence of the post in its channel.
-- Of messages that are not deleted. sequence: the newest event about this pin; present: whether that one pinned it.
CREATE TABLE IF NOT EXISTS pin (
    channel_id VARCHAR(64) NOT NULL,
    message    BIGINT NOT NULL,
    account_id VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    present    BOOLEAN NOT NULL,
    PRIMARY KEY (channel_id, message)
);

-- The replies that are not deleted, each with its author and that of the message which it stands below.
CREATE TABLE IF NOT EXISTS thread_reply (
    channel_id  VARCHAR(64) NOT NULL,
    root        BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,
    account_id  VARCHAR(64) NOT NULL,
    root_author VARCHAR(64) NOT NULL,
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (channel_id, root, sequence)
);

CREATE INDEX IF NOT EXISTS thread_reply_author ON thread_reply (account_id);

CREATE INDEX IF NOT EXISTS thread_reply_root_author ON thread_reply (root_author);

-- How far people have read threads; a projection of their own logs.
CREATE TABLE IF NOT EXISTS thread_read (
    account_id    VARCHAR(64) NOT NULL,
    channel_id    VARCHAR(64) NOT NULL,
    root          BIGINT NOT NULL,
    read_sequence BIGINT NOT NULL,
    PRIMARY KEY (account_id, channel_id, root)
);

-- Replies of before: what they answer stands in their content only.
MERGE INTO thread_reply (channel_id, root, sequence, account_id, root_author, at)
    SELECT reply.channel_id, root.sequence, reply.sequence, reply.actor_id, root.actor_id, reply.at
    FROM channel_event reply
    JOIN channel_event root ON root.channel_id = reply.channel_id AND root.kind = 'message.posted'
        AND root.sequence = CAST(REGEXP_SUBSTR(reply.content, '"replyTo":"[^"]*:([0-9]+)"', 1, 1, '', 1) AS BIGINT)
    WHERE reply.kind = 'message.posted' AND reply.content LIKE '%"replyTo":"%';
