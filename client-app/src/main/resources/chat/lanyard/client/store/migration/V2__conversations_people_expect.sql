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
