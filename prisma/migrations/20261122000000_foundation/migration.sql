-- Every table of the product. The guards stand in the next migration.

create type access_action as enum ('opened', 'searched', 'revealed', 'printed');
create type kind as enum ('act', 'insight');
create type channel as enum ('self_service', 'contact');
create type source as enum ('seed', 'found', 'proposed');
create type authority as enum ('municipality', 'region', 'state');
create type location_kind as enum ('counter', 'outreach', 'visit');
create type rollout_status as enum ('idea', 'planned', 'agreed', 'connection_sent', 'confirmed', 'in_test', 'live', 'paused', 'retired');
create type role as enum ('caseworker', 'area_contact', 'project_lead', 'board_member', 'admin', 'auditor');
create type sag_status as enum ('awaiting_signature', 'received', 'awaiting_citizen', 'checked', 'registered', 'completed', 'rejected', 'withdrawn', 'lapsed', 'ended');
create type basis as enum ('signature', 'general_fuldmagt', 'future_fuldmagt');
create type paper_origin as enum ('own_form', 'national_letter', 'other_form', 'blank_form');
create type person_role as enum ('fuldmagtsgiver', 'fuldmagtshaver');
create type person_kind as enum ('person', 'organisation');
create type mitid as enum ('yes', 'no', 'unknown');
create type mail_way as enum ('digital_post', 'letter', 'large_print', 'accessible_pdf', 'sound', 'braille', 'read_by_phone', 'collect');
create type id_seen as enum ('passport', 'driving_licence', 'health_card_and_other', 'known_or_vouched', 'none_by_letter');
create type handling as enum ('requested', 'registered', 'not_registered');
create type fate as enum ('active', 'expired', 'revoked', 'ended');
create type asked_by as enum ('counter', 'phone', 'letter', 'outreach', 'visit');
create type duration_band as enum ('to_10', 'to_20', 'to_40', 'more');
create type outcome as enum ('fuldmagt', 'medbetjening', 'analogue_fuldmagt', 'general_or_future_fuldmagt', 'guardian_or_doubt', 'citizen_does_it', 'nobody_to_appoint', 'other');
create type letter_kind as enum ('receipt');
create type letter_status as enum ('queued', 'printed', 'sent', 'answered', 'returned_undeliverable', 'resent', 'stopped');
create type draft_purpose as enum ('registration', 'change', 'step');

create table event (
  seq bigserial primary key,
  type text not null,
  subject_kind text not null,
  subject_key text not null,
  occurred_on date not null,
  day_order integer not null,
  recorded_at timestamptz(3) not null default clock_timestamp(),
  actor text not null,
  payload jsonb not null,
  corrects bigint
);

create table access (
  id bigserial primary key,
  at timestamptz(3) not null default clock_timestamp(),
  actor text not null,
  action access_action not null,
  sag_key uuid,
  person_role person_role,
  purpose text,
  criterion bytea
);

create table fuldmagtstype (
  slug text primary key
);

create table fuldmagtstype_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  title text not null,
  sentence text not null,
  area_slug text not null,
  legal_basis text not null,
  legal_basis_verified_on date,
  kle text not null,
  source source not null,
  note text,
  national boolean not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table fuldmagtstype_responsibility (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  forvaltning_slug text,
  authority authority not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table fuldmagtspakke (
  id uuid default gen_random_uuid() primary key,
  type_slug text not null,
  kind kind not null,
  channel channel not null
);

create table fuldmagtspakke_row (
  id uuid default gen_random_uuid() primary key,
  pakke_id uuid not null,
  privilegienavn text,
  form text,
  it_system text,
  vendor text,
  source source not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table area (
  slug text primary key
);

create table area_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  title text not null,
  source source not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table forvaltning (
  slug text primary key
);

create table forvaltning_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  name text not null,
  source source not null,
  note text,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table location (
  slug text primary key
);

create table location_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  name text not null,
  kind location_kind not null,
  schedule text,
  source source not null,
  note text,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table life_situation (
  slug text primary key
);

create table life_situation_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  title text not null,
  position integer not null,
  source source not null,
  note text,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table life_situation_type (
  id uuid default gen_random_uuid() primary key,
  life_situation_slug text not null,
  type_slug text not null,
  position integer not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table text_row (
  id uuid default gen_random_uuid() primary key,
  slug text not null,
  version integer not null,
  body text not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table setting_row (
  id uuid default gen_random_uuid() primary key,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table rollout (
  id uuid default gen_random_uuid() primary key,
  key uuid not null default gen_random_uuid(),
  type_slug text not null,
  area_slug text not null,
  status rollout_status not null default 'idea',
  version integer not null default 1
);

create table rollout_pakke (
  id uuid default gen_random_uuid() primary key,
  rollout_id uuid not null,
  pakke_id uuid not null,
  area_slug text not null,
  valid_from date not null,
  valid_to date,
  recorded_seq bigint not null,
  replaced_seq bigint
);

create table "user" (
  id uuid default gen_random_uuid() primary key,
  key uuid not null default gen_random_uuid(),
  email text not null,
  name text not null,
  password_hash text not null,
  roles role[] not null,
  active boolean not null default true,
  demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz(3) not null default clock_timestamp()
);

create table session (
  id uuid primary key,
  user_id uuid not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);

create table sign_in_failure (
  id bigserial primary key,
  at timestamptz(3) not null,
  account bytea not null,
  address bytea not null
);

create table draft (
  id uuid primary key,
  owner_id uuid not null,
  purpose draft_purpose not null,
  sag_key uuid,
  location_slug text,
  sealed bytea not null,
  version integer not null default 1,
  created_at timestamptz(3) not null default clock_timestamp(),
  updated_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3) not null
);

create table henvendelse (
  id uuid default gen_random_uuid() primary key,
  key uuid not null default gen_random_uuid(),
  occurred_on date not null,
  location_slug text not null,
  asked_by asked_by not null,
  duration duration_band,
  outcome outcome not null
);

create table henvendelse_link (
  henvendelse_id uuid primary key,
  sag_id uuid not null
);

create table sagsnummer_counter (
  year integer primary key,
  last integer not null
);

create table sag (
  id uuid default gen_random_uuid() primary key,
  key uuid not null default gen_random_uuid(),
  sagsnummer text not null,
  submission_id uuid not null,
  status sag_status not null,
  basis basis not null,
  origin paper_origin not null,
  location_slug text not null,
  assignee_id uuid,
  due_on date,
  journal_number text,
  period_from date,
  period_to date not null,
  read_aloud boolean not null,
  registered_on date,
  reference text,
  version integer not null default 1,
  created_at timestamptz(3) not null default clock_timestamp()
);

create table person (
  id uuid default gen_random_uuid() primary key,
  sag_id uuid not null,
  role person_role not null,
  kind person_kind not null,
  name text not null,
  cpr_sealed bytea,
  cpr_index bytea,
  cvr text,
  street text,
  postcode text,
  city text,
  phone text,
  protected_address boolean not null default false,
  dead boolean not null default false,
  guardianship boolean not null default false,
  mitid mitid not null default 'unknown',
  mail_way mail_way,
  id_seen id_seen,
  id_seen_on date
);

create table fuldmagt (
  id uuid default gen_random_uuid() primary key,
  sag_id uuid not null,
  pakke_id uuid not null,
  handling handling not null default 'requested',
  not_registered_reason text,
  fate fate,
  fate_on date,
  fate_source text
);

create table printed_form (
  id uuid default gen_random_uuid() primary key,
  sag_id uuid not null,
  printed_id text not null,
  form_version text not null,
  text_versions jsonb not null,
  sealed bytea not null,
  sha256 bytea not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  superseded_by_id uuid
);

create table form_page (
  printed_form_id uuid not null,
  number integer not null,
  returned_on date,
  primary key (printed_form_id, number)
);

create table letter (
  id uuid default gen_random_uuid() primary key,
  sag_id uuid not null,
  kind letter_kind not null,
  way mail_way not null,
  status letter_status not null,
  sent_on date,
  sealed bytea not null,
  sha256 bytea not null,
  created_at timestamptz(3) not null default clock_timestamp()
);

alter table fuldmagtstype_row add foreign key (slug) references fuldmagtstype (slug);
alter table fuldmagtstype_row add foreign key (area_slug) references area (slug);
alter table fuldmagtstype_responsibility add foreign key (slug) references fuldmagtstype (slug);
alter table fuldmagtstype_responsibility add foreign key (forvaltning_slug) references forvaltning (slug);
alter table fuldmagtspakke add foreign key (type_slug) references fuldmagtstype (slug);
alter table fuldmagtspakke_row add foreign key (pakke_id) references fuldmagtspakke (id);
alter table area_row add foreign key (slug) references area (slug);
alter table forvaltning_row add foreign key (slug) references forvaltning (slug);
alter table location_row add foreign key (slug) references location (slug);
alter table life_situation_row add foreign key (slug) references life_situation (slug);
alter table life_situation_type add foreign key (life_situation_slug) references life_situation (slug);
alter table life_situation_type add foreign key (type_slug) references fuldmagtstype (slug);
alter table rollout add foreign key (type_slug) references fuldmagtstype (slug);
alter table rollout add foreign key (area_slug) references area (slug);
alter table rollout_pakke add foreign key (rollout_id) references rollout (id);
alter table rollout_pakke add foreign key (pakke_id) references fuldmagtspakke (id);
alter table session add foreign key (user_id) references "user" (id) on delete cascade;
alter table draft add foreign key (owner_id) references "user" (id) on delete cascade;
alter table henvendelse add foreign key (location_slug) references location (slug);
alter table henvendelse_link add foreign key (henvendelse_id) references henvendelse (id) on delete cascade;
alter table henvendelse_link add foreign key (sag_id) references sag (id) on delete cascade;
alter table sag add foreign key (location_slug) references location (slug);
alter table sag add foreign key (assignee_id) references "user" (id) on delete set null;
alter table person add foreign key (sag_id) references sag (id) on delete cascade;
alter table fuldmagt add foreign key (sag_id) references sag (id) on delete cascade;
alter table fuldmagt add foreign key (pakke_id) references fuldmagtspakke (id);
alter table printed_form add foreign key (sag_id) references sag (id) on delete cascade;
alter table printed_form add foreign key (superseded_by_id) references printed_form (id);
alter table form_page add foreign key (printed_form_id) references printed_form (id) on delete cascade;
alter table letter add foreign key (sag_id) references sag (id) on delete cascade;

create index event_subject_kind_subject_key_occurred_on_day_order_idx on event (subject_kind, subject_key, occurred_on, day_order);
create index access_sag_key_at_idx on access (sag_key, at);
create index access_actor_at_idx on access (actor, at);
create index fuldmagtstype_row_slug_idx on fuldmagtstype_row (slug);
create index fuldmagtstype_responsibility_slug_idx on fuldmagtstype_responsibility (slug);
create unique index fuldmagtspakke_type_slug_kind_channel_key on fuldmagtspakke (type_slug, kind, channel);
create index fuldmagtspakke_row_pakke_id_idx on fuldmagtspakke_row (pakke_id);
create index area_row_slug_idx on area_row (slug);
create index forvaltning_row_slug_idx on forvaltning_row (slug);
create index location_row_slug_idx on location_row (slug);
create index life_situation_row_slug_idx on life_situation_row (slug);
create index life_situation_type_life_situation_slug_idx on life_situation_type (life_situation_slug);
create unique index text_row_slug_version_key on text_row (slug, version);
create index setting_row_key_idx on setting_row (key);
create unique index rollout_key_key on rollout (key);
create index rollout_type_slug_idx on rollout (type_slug);
create index rollout_pakke_rollout_id_idx on rollout_pakke (rollout_id);
create unique index user_key_key on "user" (key);
create unique index user_email_key on "user" (email);
create index session_user_id_idx on session (user_id);
create index sign_in_failure_account_at_idx on sign_in_failure (account, at);
create index sign_in_failure_address_at_idx on sign_in_failure (address, at);
create index draft_owner_id_purpose_idx on draft (owner_id, purpose);
create unique index henvendelse_key_key on henvendelse (key);
create unique index henvendelse_link_sag_id_key on henvendelse_link (sag_id);
create unique index sag_key_key on sag (key);
create unique index sag_sagsnummer_key on sag (sagsnummer);
create unique index sag_submission_id_key on sag (submission_id);
create unique index person_sag_id_role_key on person (sag_id, role);
create index person_cpr_index_idx on person (cpr_index);
create unique index fuldmagt_sag_id_pakke_id_key on fuldmagt (sag_id, pakke_id);
create unique index printed_form_printed_id_key on printed_form (printed_id);
create unique index printed_form_superseded_by_id_key on printed_form (superseded_by_id);
create index printed_form_sag_id_idx on printed_form (sag_id);
create index letter_sag_id_idx on letter (sag_id);
