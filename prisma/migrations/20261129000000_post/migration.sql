-- Paper and post: the life of every letter, what is printed together, the scans that come back and where each page
-- belongs, the stock of blank forms, and the work that a process can lose its life in the middle of.

alter type letter_kind add value 'form';
alter type letter_kind add value 'reminder';
create type return_way as enum ('reply_envelope', 'drop_point', 'collected', 'counter', 'cafe');

-- A form goes out as the printed copy that it is; all other letters have bytes of their own.
alter table letter
  add column key uuid not null default gen_random_uuid(),
  add column version integer not null default 1,
  add column page_count integer,
  add column return_way return_way,
  add column printed_form_id uuid references printed_form (id) on delete cascade,
  add column replaces_id uuid references letter (id) on delete set null,
  add column location_slug text references location (slug),
  add column print_run_id uuid,
  alter column sealed drop not null,
  alter column sha256 drop not null,
  add constraint letter_has_bytes check ((sealed is not null) = (sha256 is not null)),
  add constraint letter_is_something check ((sealed is not null) <> (printed_form_id is not null)),
  add constraint letter_page_count check (page_count > 0);
create unique index letter_key_key on letter (key);
create unique index letter_replaces_id_key on letter (replaces_id);
create index letter_status_way_created_at_idx on letter (status, way, created_at);
create index letter_print_run_id_idx on letter (print_run_id);
create index letter_printed_form_id_idx on letter (printed_form_id);

create type superseded_why as enum ('changed', 'resent');
alter table printed_form
  add column superseded_why superseded_why,
  -- where on each page something is to be written, in millimetres from its upper left corner
  add column fields jsonb;
update printed_form set superseded_why = 'changed' where superseded_by_id is not null;
alter table printed_form add constraint printed_form_superseded
  check ((superseded_why is not null) = (superseded_by_id is not null));

-- What is printed together, or handed to the print service, as one file that lies sealed in the store.
create type print_run_state as enum ('making', 'ready', 'sent', 'undone');
create table print_run (
  id uuid default gen_random_uuid() primary key,
  number integer generated always as identity,
  state print_run_state not null,
  remote boolean not null default false,
  made_by_id uuid references "user" (id) on delete set null,
  total integer not null,
  done integer not null default 0,
  sheets integer not null default 0,
  file_id uuid,
  sha256 bytea,
  byte_count bigint,
  sent_on date,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint print_run_file check ((file_id is not null) = (sha256 is not null)),
  constraint print_run_done check (done between 0 and total)
);
create unique index print_run_number_key on print_run (number);
create index print_run_state_idx on print_run (state);
alter table letter add foreign key (print_run_id) references print_run (id) on delete set null;

-- A pile of scans that somebody put in at once. Its id is the submission id: sent twice it is one.
create type scan_batch_state as enum ('reading', 'read', 'closed');
create table scan_batch (
  id uuid primary key,
  number integer generated always as identity,
  state scan_batch_state not null,
  came_by return_way not null,
  arrived_on date not null,
  put_in_by_id uuid references "user" (id) on delete set null,
  created_at timestamptz(3) not null default clock_timestamp()
);
create unique index scan_batch_number_key on scan_batch (number);
create index scan_batch_state_created_at_idx on scan_batch (state, created_at);

-- One file of a pile: kept sealed under `kept_id` until all its pages are settled, or refused with the reason.
create table scan_file (
  id uuid default gen_random_uuid() primary key,
  batch_id uuid not null references scan_batch (id) on delete cascade,
  position integer not null,
  part integer not null default 1,
  refusal text,
  note text,
  kept_id uuid,
  sha256 bytea,
  byte_count bigint,
  type text,
  page_count integer not null default 0,
  is_read boolean not null default false,
  constraint scan_file_kept check (refusal is null or kept_id is null)
);
create unique index scan_file_batch_id_position_part_key on scan_file (batch_id, position, part);
create unique index scan_file_kept_id_key on scan_file (kept_id);

-- One page of a file, exactly once. What is known of it, and where it was put.
create type scan_reading as enum ('code', 'typed_code', 'several_codes', 'no_code', 'not_read');
create type scan_page_state as enum ('matched', 'twice', 'told_apart', 'unmatched', 'set_aside');
create table scan_page (
  id uuid default gen_random_uuid() primary key,
  file_id uuid not null references scan_file (id) on delete cascade,
  number integer not null,
  reading scan_reading not null,
  code text,
  state scan_page_state not null,
  why text,
  notes text[] not null default '{}',
  sag_id uuid references sag (id) on delete cascade,
  printed_form_id uuid references printed_form (id) on delete cascade,
  form_page integer,
  blank_form_id uuid,
  picture_id uuid,
  picture_sha256 bytea,
  picture_width integer,
  picture_height integer,
  -- how the form lies on the picture: six numbers that take millimetres of the form to pixels
  pose double precision[] not null default '{}',
  -- what stands there by hand, typed by somebody who sees it
  text_sealed bytea,
  settled_by_id uuid references "user" (id) on delete set null,
  settled_at timestamptz(3),
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint scan_page_matched check (state <> 'matched' or (sag_id is not null and form_page is not null)),
  constraint scan_page_picture check ((picture_id is null) = (picture_sha256 is null)),
  constraint scan_page_form_page check ((printed_form_id is null) or (form_page is not null))
);
create unique index scan_page_file_id_number_key on scan_page (file_id, number);
create unique index scan_page_picture_id_key on scan_page (picture_id);
create unique index scan_page_once on scan_page (printed_form_id, form_page) where state = 'matched';
create index scan_page_state_created_at_idx on scan_page (state, created_at);
create index scan_page_sag_id_idx on scan_page (sag_id);

-- A numbered form without names, for where there is no printer. Linked, it is a printed form of its sag.
create type blank_form_state as enum ('in_stock', 'handed_out', 'linked', 'lost', 'scrapped');
create table blank_form (
  id uuid default gen_random_uuid() primary key,
  number integer generated always as identity,
  printed_id text not null,
  state blank_form_state not null default 'in_stock',
  form_version text not null,
  page_count integer not null,
  sealed bytea not null,
  sha256 bytea not null,
  made_on date not null,
  location_slug text references location (slug),
  handed_out_on date,
  settled_on date,
  printed_form_id uuid references printed_form (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint blank_form_handed_out check (state not in ('handed_out') or (location_slug is not null and handed_out_on is not null))
);
create unique index blank_form_number_key on blank_form (number);
create unique index blank_form_printed_id_key on blank_form (printed_id);
create unique index blank_form_printed_form_id_key on blank_form (printed_form_id);
create index blank_form_state_number_idx on blank_form (state, number);
alter table scan_page add foreign key (blank_form_id) references blank_form (id) on delete set null;

-- Work that is promised in the transaction that asks for it, and done once by whichever process comes first.
create table job (
  id bigserial primary key,
  kind text not null,
  subject uuid not null,
  leased_until timestamptz(3),
  run_after timestamptz(3) not null default clock_timestamp(),
  tries integer not null default 0,
  fault text,
  created_at timestamptz(3) not null default clock_timestamp()
);
create unique index job_kind_subject_key on job (kind, subject);
create index job_run_after_idx on job (run_after);

grant select, insert, update on print_run, scan_batch, scan_file, scan_page, blank_form to app;
grant delete on scan_batch, scan_file, scan_page to app;
grant select, insert, update, delete on job to app;
grant usage on sequence job_id_seq to app;
grant update (superseded_why) on printed_form to app;
