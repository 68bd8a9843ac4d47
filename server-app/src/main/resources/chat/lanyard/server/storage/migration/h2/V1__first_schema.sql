CREATE TABLE server_property (
    property_name  VARCHAR(64) PRIMARY KEY,
    property_value VARCHAR(1024) NOT NULL
);

-- A deleted account keeps its row, for what it wrote still names it; its user name is free again.
CREATE TABLE account (
    id            VARCHAR(64) PRIMARY KEY,
    username      VARCHAR(32) UNIQUE,
    display_name  VARCHAR(64) NOT NULL,
    role          VARCHAR(16) NOT NULL,
    status        VARCHAR(16) NOT NULL,
    password_hash VARCHAR(255)
);

CREATE TABLE session (
    id               VARCHAR(64) PRIMARY KEY,
    account_id       VARCHAR(64) NOT NULL REFERENCES account (id),
    device           VARCHAR(64) NOT NULL,
    created_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_seen_at     TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    generation       BIGINT NOT NULL,
    spent_generation BIGINT NOT NULL,
    spent_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE invitation (
    code       VARCHAR(64) PRIMARY KEY,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    uses_left  INTEGER NOT NULL
);

-- last_sequence, messages and chain_hash describe the end of the channel's log.
CREATE TABLE channel (
    id            VARCHAR(64) PRIMARY KEY,
    kind          VARCHAR(16) NOT NULL,
    name          VARCHAR(80) NOT NULL,
    topic         VARCHAR(250) NOT NULL,
    last_sequence BIGINT NOT NULL,
    messages      BIGINT NOT NULL,
    chain_hash    VARBINARY(32) NOT NULL
);

-- read_others: messages of others up to read_sequence; posted: messages of this member;
-- mentions: messages of others after read_sequence that name this member.
CREATE TABLE membership (
    channel_id    VARCHAR(64) NOT NULL REFERENCES channel (id),
    account_id    VARCHAR(64) NOT NULL REFERENCES account (id),
    read_sequence BIGINT NOT NULL,
    read_others   BIGINT NOT NULL,
    posted        BIGINT NOT NULL,
    mentions      BIGINT NOT NULL,
    PRIMARY KEY (channel_id, account_id)
);

-- client_message_id comes first in its index, because ids of one time begin alike: new entries land side by side.
-- The log. content and salt are NULL once erased; the hashes stay. messages: messages of the channel up to this event.
CREATE TABLE channel_event (
    channel_id        VARCHAR(64) NOT NULL REFERENCES channel (id),
    sequence          BIGINT NOT NULL,
    kind              VARCHAR(32) NOT NULL,
    at                TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    actor_id          VARCHAR(64) NOT NULL,
    client_message_id UUID,
    content           VARCHAR(1000000),
    salt              VARBINARY(16),
    content_hash      VARBINARY(32) NOT NULL,
    chain_hash        VARBINARY(32) NOT NULL,
    messages          BIGINT NOT NULL,
    PRIMARY KEY (channel_id, sequence),
    UNIQUE (client_message_id, actor_id)
);

-- Which messages name which members; a projection of the log.
CREATE TABLE mention (
    account_id VARCHAR(64) NOT NULL,
    channel_id VARCHAR(64) NOT NULL,
    sequence   BIGINT NOT NULL,
    PRIMARY KEY (account_id, channel_id, sequence)
);
