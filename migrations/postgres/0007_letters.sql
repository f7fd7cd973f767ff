-- Letters belong to people, and a warning counts when its letter left.

-- Whom a letter is for: their name and address are in it, so it goes when the account goes. Null for letters of before.
alter table mail add column person_id bigint references person (id) on delete cascade;
update mail set person_id = (select p.id from person p where p.email = mail.recipient and p.email_confirmed_at is not null);
create index mail_by_person on mail (person_id);

-- The letter that tells it, and when that letter left: nobody is erased without a word that was really sent. Null, too, for
-- warnings of before, of which nobody knows.
alter table inactivity_warning add column letter_id bigint;
alter table inactivity_warning add column sent_at bigint;

create index security_event_by_person on security_event (person_id);
