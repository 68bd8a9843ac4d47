-- What is told of a channel since there are channels that people make, change and leave.
-- members: everybody in a direct conversation; empty for a channel.
alter table channel add column description varchar not null default '';
alter table channel add column archived boolean not null default false;
alter table channel add column created_by varchar(64);
alter table channel add column muted boolean not null default false;
alter table channel add column members varchar(64) array not null default array[];
