-- Finding and dividing the work: queues that are read in order without sorting, notices, absences with cover, views that
-- are kept, places with their weekdays, areas of area contacts, and what administration may change.

alter type access_action add value 'exported';
alter type draft_purpose add value 'form';
alter type draft_purpose add value 'search';
create type notice_kind as enum ('given', 'taken', 'moved', 'covering');

-- Lists show and sort by the two names, so the sag has a copy of them; the person's row is the truth.
alter table sag
  add column fuldmagtsgiver_name text collate "da-DK-x-icu" not null default '',
  add column fuldmagtshaver_name text collate "da-DK-x-icu" not null default '';
update sag set
  fuldmagtsgiver_name = coalesce((select name from person where sag_id = sag.id and role = 'fuldmagtsgiver'), ''),
  fuldmagtshaver_name = coalesce((select name from person where sag_id = sag.id and role = 'fuldmagtshaver'), '');
create function copy_name_to_sag() returns trigger language plpgsql as $$
begin
  if new.role = 'fuldmagtsgiver' then
    update sag set fuldmagtsgiver_name = new.name where id = new.sag_id and fuldmagtsgiver_name <> new.name;
  else
    update sag set fuldmagtshaver_name = new.name where id = new.sag_id and fuldmagtshaver_name <> new.name;
  end if;
  return null;
end $$;
create trigger person_name_on_sag after insert or update of name on person
  for each row execute function copy_name_to_sag();

-- A sag is open as long as it has a day to be done by.
alter table sag add constraint sag_open_has_due check ((due_on is not null) =
  (status in ('awaiting_signature', 'received', 'awaiting_citizen', 'checked', 'registered')));
create index sag_status_due_idx on sag (status, due_on, sagsnummer);
create index sag_status_fuldmagtsgiver_idx on sag (status, fuldmagtsgiver_name, sagsnummer);
create index sag_status_fuldmagtshaver_idx on sag (status, fuldmagtshaver_name, sagsnummer);
create index sag_status_number_idx on sag (status, sagsnummer);
create index sag_open_due_idx on sag (due_on, sagsnummer) where due_on is not null;
create index sag_open_assignee_idx on sag (assignee_id, due_on, sagsnummer) where due_on is not null;
create index sag_open_location_idx on sag (location_slug, due_on, sagsnummer) where due_on is not null;

alter table "user"
  add column location_slug text references location (slug),
  add column location_on date,
  add column morning_mail boolean not null default false,
  add column temporary_password boolean not null default false,
  add constraint user_location_whole check ((location_slug is null) = (location_on is null));

-- Which areas an area contact answers for.
create table user_area (
  user_id uuid not null references "user" (id) on delete cascade,
  area_slug text not null references area (slug),
  primary key (user_id, area_slug)
);

-- Somebody is away, both days included, and a colleague sees to their sager meanwhile.
create table absence (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references "user" (id) on delete cascade,
  cover_id uuid references "user" (id) on delete set null,
  from_on date not null,
  to_on date not null,
  version int not null default 1,
  constraint absence_forward check (from_on <= to_on),
  constraint absence_by_another check (cover_id <> user_id),
  constraint absence_one_at_a_time exclude using gist (user_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index absence_cover_id_idx on absence (cover_id);

-- What somebody should know that another did. Never a name: the sag is shown as its reader may see it.
create table notice (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references "user" (id) on delete cascade,
  kind notice_kind not null,
  sag_id uuid references sag (id) on delete cascade,
  sag_count int not null default 1,
  actor_id uuid references "user" (id) on delete set null,
  created_at timestamptz(3) not null default clock_timestamp(),
  read_at timestamptz(3)
);
create index notice_user_id_idx on notice (user_id, created_at desc);
create index notice_sag_id_idx on notice (sag_id);

-- One morning e-mail a day for each who wants it, whatever runs twice.
create table morning_mail (
  user_id uuid not null references "user" (id) on delete cascade,
  day date not null,
  sent_at timestamptz(3) not null default clock_timestamp(),
  primary key (user_id, day)
);

-- A queue with its filters under a name. Holds no person: a search is never part of it.
create table saved_view (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references "user" (id) on delete cascade,
  name text collate "da-DK-x-icu" not null,
  query jsonb not null,
  shared boolean not null default false,
  version int not null default 1,
  created_at timestamptz(3) not null default clock_timestamp(),
  unique (owner_id, name)
);

-- 1 is Monday, 7 is Sunday; none means that there is no fixed day.
alter table location_row add column weekdays int[] not null default '{}';
alter table location_row add constraint location_row_weekdays check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]);

grant select, insert, update, delete on absence, saved_view, notice to app;
grant select, insert, delete on user_area, morning_mail to app;
grant insert on location, location_row, text_row to app;
grant update (replaced_seq) on location_row, text_row to app;
