-- What this computer keeps of one account on one server.

-- Whose copy it is, and of which log: server and user as they were last told.
create table property (
    name varchar(64) primary key,
    content varchar not null
);

create table person (
    id varchar(64) primary key,
    username varchar not null,
    display_name varchar not null,
    role varchar not null
);

-- first_sequence to last_sequence is the unbroken run of events that is kept; first is last + 1 while it is empty.
create table channel (
    id varchar(64) primary key,
    place int not null,
    kind varchar not null,
    name varchar not null,
    topic varchar not null,
    first_sequence bigint not null,
    last_sequence bigint not null,
    read_sequence bigint not null,
    unread bigint not null,
    mentions bigint not null
);

-- message_id: of the message that was posted, or that the event is about; about: whether it is the latter.
create table channel_event (
    channel_id varchar(64) not null,
    sequence bigint not null,
    at_millis bigint not null,
    actor varchar(64) not null,
    kind varchar not null,
    message_id varchar(64),
    about boolean not null,
    content varchar not null,
    primary key (channel_id, sequence)
);

create index channel_event_message on channel_event (message_id);

-- What was typed and is not known to be stored by the server; failure is null while it waits.
create table outgoing (
    id uuid primary key,
    place bigint not null,
    channel_id varchar(64) not null,
    content varchar not null,
    at_millis bigint not null,
    failure varchar
);

create table draft (
    channel_id varchar(64) primary key,
    content varchar not null
);
