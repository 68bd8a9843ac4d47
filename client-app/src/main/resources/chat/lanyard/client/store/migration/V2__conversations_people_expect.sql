-- What is told of a channel since there are channels that people make, change and leave.
-- members: everybody in a direct conversation; empty for a channel.
alter table channel add column description varchar not null default '';
alter table channel add column archived boolean not null default false;
alter table channel add column created_by varchar(64);
alter table channel add column muted boolean not null default false;
alter table channel add column members varchar(64) array not null default array[];

-- What people tell of themselves, and the pictures of those who have one, under the names in their profiles.
alter table person add column status_emoji varchar(64);
alter table person add column status_text varchar(400);
alter table person add column status_until timestamp(3) with time zone;
alter table person add column time_zone varchar(64);
alter table person add column availability varchar(16);
alter table person add column avatar varchar(64);
create table picture (
    avatar varchar(64) primary key,
    image  varbinary(1000000) not null
);

-- Files on their way to a message in the outbox. remote_id: the server's name for it, once announced there.
create table upload (
    id uuid primary key,
    message_id uuid not null,
    place int not null,
    path varchar not null,
    name varchar not null,
    size bigint not null,
    modified_millis bigint not null,
    remote_id varchar(64),
    whole boolean not null,
    failure varchar
);

-- Files that the user wants to have: as their message describes them, and where they go.
create table download (
    attachment_id varchar(64) primary key,
    name varchar not null,
    size bigint not null,
    type varchar not null,
    sha256 varchar(64) not null,
    target varchar not null
);

-- root: the message below which a reply stands in a thread. Quotes inside a text are escaped, so that the pattern finds the member.
alter table channel_event add column root varchar(64);
update channel_event set root = regexp_substr(content, '"replyTo":"([^"]+)"', 1, 1, '', 1)
    where kind = 'message.posted' and content like '%"replyTo":"%';
create index channel_event_root on channel_event (root);

-- The message that an outgoing one answers in its thread.
alter table outgoing add column reply_to varchar(64);
