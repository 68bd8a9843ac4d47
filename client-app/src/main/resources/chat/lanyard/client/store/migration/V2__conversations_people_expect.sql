-- What is told of a channel since there are channels that people make, change and leave.
-- members: everybody in a direct conversation; empty for a channel. closed_sequence: where the user has closed one; 0 if not.
alter table channel add column description varchar not null default '';
alter table channel add column archived boolean not null default false;
alter table channel add column created_by varchar(64);
alter table channel add column muted boolean not null default false;
alter table channel add column members varchar(64) array not null default array[];
alter table channel add column closed_sequence bigint not null default 0;

-- What people tell of themselves, and the pictures of those who have one, under the names in their profiles.
alter table person add column status_emoji varchar(64);
alter table person add column status_text varchar(400);
alter table person add column status_until timestamp(3) with time zone;
alter table person add column time_zone varchar(64);
alter table person add column availability varchar(16);
alter table person add column avatar varchar(64);
create table picture (
    avatar varchar(64) primary key,
    image  varbinary(1048576) not null
);

-- Files of messages in the outbox. path: null for one that is forwarded from another message. remote_id: the server's name for it, once announced there.
create table upload (
    id uuid primary key,
    message_id uuid not null,
    place int not null,
    path varchar,
    name varchar not null,
    size bigint not null,
    modified_millis bigint not null,
    remote_id varchar(64),
    whole boolean not null,
    failure varchar
);

-- Files that the user wants to have: as their message describes them, and where they go.
create table download (
    attachment_id varchar(64) not null,
    name varchar not null,
    size bigint not null,
    type varchar not null,
    sha256 varchar(64) not null,
    target varchar not null,
    primary key (attachment_id, target)
);

-- root: the message below which a reply stands in a thread. A reply might have answered a reply; it stands where that one does.
-- Quotes inside a text are escaped, so that the pattern finds the member.
alter table channel_event add column root varchar(64);
create table answer (message_id varchar(64) primary key, answered varchar(64) not null);
create index answer_answered on answer (answered);
insert into answer
    select message_id, regexp_substr(content, '"replyTo":"([^"]+)"', 1, 1, '', 1) from channel_event
    where kind = 'message.posted' and content like '%"replyTo":"%';
create table placed (message_id varchar(64) primary key, root varchar(64) not null);
insert into placed
    with recursive reply (message_id, root) as (
        select a.message_id, a.answered from answer a
        where not exists (select 1 from answer b where b.message_id = a.answered)
        union all
        select a.message_id, reply.root from reply join answer a on a.answered = reply.message_id)
    select message_id, root from reply;
update channel_event set root = (select root from placed where placed.message_id = channel_event.message_id)
    where kind = 'message.posted' and message_id in (select message_id from placed);
update channel_event set content = regexp_replace(content, '"replyTo":"[^"]+"', '"replyTo":"' || root || '"')
    where root is not null;
-- Below what a reply stands whose thread begins before the run that is kept, or at no message, the server knows: the run is
-- cut behind it.
update channel set first_sequence = greatest(first_sequence, 1 + coalesce((select max(reply.sequence)
    from channel_event reply where reply.channel_id = channel.id and reply.root is not null and not exists (
        select 1 from channel_event post where post.message_id = reply.root and post.kind = 'message.posted')), 0));
delete from channel_event where sequence <
    (select first_sequence from channel where channel.id = channel_event.channel_id);
drop table answer;
drop table placed;
create index channel_event_root on channel_event (root);

-- The message below which a draft stands in a thread; empty for that of the channel itself.
alter table draft add column root varchar(64) not null default '';
alter table draft drop primary key;
alter table draft add primary key (channel_id, root);

-- The message that an outgoing one answers in its thread.
alter table outgoing add column reply_to varchar(64);

-- How many files an outgoing message has: it never goes without one of them, whatever becomes of the table of uploads.
alter table outgoing add column files int not null default 0;

-- Files that were chosen and not sent, in the order of choosing; places as those of drafts.
create table chosen (
    channel_id varchar(64) not null,
    root varchar(64) not null,
    place int not null,
    path varchar not null,
    primary key (channel_id, root, place)
);
