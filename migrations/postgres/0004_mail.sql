-- Mail on its way out. Written in the transaction of the deed it belongs to, sent by the job loop. Without SMTP it stays
-- here, where the operator can read it.
create table mail (
    id bigint primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    lang text not null,
    created_at bigint not null,
    -- Not before this moment; moves on after each failure.
    due_at bigint not null,
    sent_at bigint,
    attempts bigint not null default 0,
    last_error text
);

create index mail_due on mail (due_at) where sent_at is null;
create index mail_by_time on mail (created_at);
