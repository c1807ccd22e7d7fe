-- The rollout steered from its screens: whom it can wait for, notes, the deputy of an area, and its log read in order.

create table waiting_party (
  slug text primary key
);
create table waiting_party_row (
  id uuid primary key default gen_random_uuid(),
  slug text not null references waiting_party (slug),
  name text collate "da-DK-x-icu" not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint,
  constraint waiting_party_row_one_at_a_time
    exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null)
);
create index waiting_party_row_slug_idx on waiting_party_row (slug);

alter table user_area add column deputy boolean not null default false;
alter table rollout add column ticket text;

create table rollout_note (
  id uuid primary key default gen_random_uuid(),
  type_slug text not null references fuldmagtstype (slug),
  body text not null,
  author_id uuid references "user" (id) on delete set null,
  written_on date not null,
  version int not null default 1
);
create index rollout_note_type_slug_idx on rollout_note (type_slug, written_on desc);

create index event_rollout_seq_idx on event (seq) where subject_kind = 'rollout';

grant select, insert on waiting_party to app;
grant select, insert on waiting_party_row to app;
grant update (replaced_seq) on waiting_party_row to app;
grant select, insert, update, delete on rollout_note to app;
grant insert on rollout, rollout_pakke to app;
grant update (ticket) on rollout to app;
grant update (replaced_seq) on rollout_pakke to app;
grant select on waiting_party, waiting_party_row to report;

-- How many fuldmagter are given nationally by pakke and month, as somebody read it on a day from a source.
create table national_figure (
  id uuid primary key default gen_random_uuid(),
  pakke_id uuid not null references fuldmagtspakke (id),
  month date not null,
  given int not null,
  source text not null,
  read_on date not null,
  recorded_seq bigint not null,
  replaced_seq bigint,
  constraint national_figure_month check (extract(day from month) = 1),
  constraint national_figure_given check (given >= 0)
);
create unique index national_figure_one on national_figure (pakke_id, month) where replaced_seq is null;

-- One Monday digest a week for each who wants it, whatever runs twice.
alter table "user" add column monday_mail boolean not null default false;
create table monday_mail (
  user_id uuid not null references "user" (id) on delete cascade,
  monday date not null,
  sent_at timestamptz(3) not null default clock_timestamp(),
  primary key (user_id, monday)
);

-- The catalogue is kept from its screens: rows are added and replaced, never changed.
grant insert on fuldmagtstype, fuldmagtstype_row, fuldmagtstype_responsibility, fuldmagtspakke, fuldmagtspakke_row,
  area, area_row, forvaltning, forvaltning_row, life_situation, life_situation_row, life_situation_type to app;
grant update (replaced_seq) on fuldmagtstype_row, fuldmagtstype_responsibility, fuldmagtspakke_row, area_row,
  forvaltning_row, life_situation_row, life_situation_type to app;
grant select, insert on national_figure to app;
grant update (replaced_seq) on national_figure to app;
grant select, insert, delete on monday_mail to app;
grant select on national_figure to report;
