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

-- Below which message the posts of before threads stand: their target, which the chain covers, stays NULL. What is erased
-- later is still found here.
CREATE TABLE IF NOT EXISTS earlier_reply (
    channel_id VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    root       BIGINT NOT NULL,
    PRIMARY KEY (channel_id, sequence)
);

CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS answer (
    channel_id VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    answered   BIGINT NOT NULL,
    PRIMARY KEY (channel_id, sequence)
);

CREATE INDEX IF NOT EXISTS answer_answered ON answer (channel_id, answered);

-- Quotes inside a text are escaped, so that the pattern finds the member.
MERGE INTO answer (channel_id, sequence, answered)
    SELECT reply.channel_id, reply.sequence, post.sequence
    FROM channel_event reply
    JOIN channel_event post ON post.channel_id = reply.channel_id AND post.kind = 'message.posted'
        AND post.sequence = CAST(REGEXP_SUBSTR(reply.content, '"replyTo":"[^"]*:([0-9]+)"', 1, 1, '', 1) AS BIGINT)
    WHERE reply.kind = 'message.posted' AND reply.target IS NULL AND reply.content LIKE '%"replyTo":"%';

-- Who answered a reply stands in the same thread as that one.
MERGE INTO earlier_reply (channel_id, sequence, root)
    WITH RECURSIVE reply (channel_id, sequence, root) AS (
        SELECT a.channel_id, a.sequence, a.answered FROM answer a
        WHERE NOT EXISTS (SELECT 1 FROM answer b WHERE b.channel_id = a.channel_id AND b.sequence = a.answered)
        UNION ALL
        SELECT a.channel_id, a.sequence, reply.root
        FROM reply JOIN answer a ON a.channel_id = reply.channel_id AND a.answered = reply.sequence)
    SELECT channel_id, sequence, root FROM reply;

DROP TABLE answer;

MERGE INTO thread_reply (channel_id, root, sequence, account_id, root_author, at)
    SELECT reply.channel_id, root.sequence, reply.sequence, reply.actor_id, root.actor_id, reply.at
    FROM earlier_reply earlier
    JOIN channel_event reply ON reply.channel_id = earlier.channel_id AND reply.sequence = earlier.sequence
    JOIN channel_event root ON root.channel_id = earlier.channel_id AND root.sequence = earlier.root;
