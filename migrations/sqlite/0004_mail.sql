-- Mail on its way out. Written in the transaction of the deed it belongs to, sent by the job loop. Without SMTP it stays
-- here, where the operator can read it.
create table mail (
    id integer primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    lang text not null,
    created_at integer not null,
    -- Not before this moment; moves on after each failure.
    due_at integer not null,
    sent_at integer,
    attempts integer not null default 0,
    last_error text
) strict;

create index mail_due on mail (due_at) where sent_at is null;
create index mail_by_time on mail (created_at);
