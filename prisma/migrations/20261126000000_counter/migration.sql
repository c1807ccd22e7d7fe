-- The whole of Borgerservice's day: every outcome of a henvendelse, wishes, papers of others, how people get their
-- mail and who was with them, what follows after the receipt, and whether a citizen looks on.

create type nobody_reason as enum
  ('no_relatives', 'does_not_want_to', 'relatives_not_digital', 'carer_not_allowed', 'other');
create type offered_instead as enum
  ('medbetjening', 'analogue_fuldmagt', 'contact_person', 'other_help', 'nothing');
create type paper_kind as enum ('form', 'slip_sheet');
alter type letter_kind add value 'missing';
alter type draft_purpose add value 'letter';
alter type draft_purpose add value 'renewal';

-- The submission id makes a form sent twice one henvendelse. It stands only where no sag was made: a sag has the id of
-- the same draft, and by it a person could be reached after the link is erased.
alter table henvendelse
  add column submission_id uuid,
  add column nobody_reason nobody_reason,
  add column offered_instead offered_instead,
  add column booklet boolean not null default false,
  add column films boolean not null default false;
create unique index henvendelse_submission_id_key on henvendelse (submission_id);
alter table henvendelse add constraint henvendelse_nobody_to_appoint check (
  (outcome = 'nobody_to_appoint') = (nobody_reason is not null)
  and (outcome = 'nobody_to_appoint') = (offered_instead is not null)
);

-- What there was nobody to appoint for; and what was wished for and cannot be given yet. Never one for the other.
create table henvendelse_topic (
  henvendelse_id uuid not null references henvendelse (id) on delete cascade,
  type_slug text not null references fuldmagtstype (slug),
  primary key (henvendelse_id, type_slug)
);
create table wish (
  henvendelse_id uuid not null references henvendelse (id) on delete cascade,
  type_slug text not null references fuldmagtstype (slug),
  primary key (henvendelse_id, type_slug)
);

alter table sag
  add column renews_id uuid references sag (id) on delete set null,
  add column signature_guide boolean not null default false,
  add column bisidder boolean not null default false,
  add column contact_person boolean not null default false,
  add column interpreter boolean not null default false;
create index sag_renews_id_idx on sag (renews_id);
alter table person add column caring_employee boolean not null default false;
alter table printed_form add column kind paper_kind not null default 'form';
alter table session add column citizen_looking boolean not null default false;

grant select, insert on henvendelse_topic, wish to app;
grant insert on setting_row to app;
grant update (replaced_seq) on setting_row to app;
