-- The quarterly status: drafts, frozen editions, the board's remarks and answers, sign-in by a code, and the mail.

create type report_state as enum ('draft', 'sent_for_approval', 'approved', 'published');

-- An edition on its way. Its texts are those a person wrote; what the figures wrote stands beside them.
create table report (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique default gen_random_uuid(),
  quarter text not null,
  number int not null,
  state report_state not null default 'draft',
  author_id uuid references "user" (id) on delete set null,
  approver_id uuid references "user" (id) on delete set null,
  as_of date not null,
  watermark bigint not null,
  definition int not null,
  counted_at timestamptz(3) not null,
  texts jsonb not null default '{}',
  met text not null default '',
  changed text not null default '',
  version int not null default 1,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint report_quarter check (quarter ~ '^20\d\d-k[1-4]$'),
  constraint report_number check (number >= 1),
  constraint report_says_what_changed check (number = 1 or state = 'draft' or changed <> ''),
  unique (quarter, number)
);
create unique index report_one_open on report (quarter) where state <> 'published';

-- What was published, as it was: never changed, never taken away. Holds no person, and counts none under five.
create table edition (
  quarter text not null,
  number int not null,
  published_on date not null,
  published_at timestamptz(3) not null default clock_timestamp(),
  as_of date not null,
  watermark bigint not null,
  definition int not null,
  counted_at timestamptz(3) not null,
  sha256 bytea not null,
  figures jsonb not null,
  words jsonb not null,
  document jsonb not null,
  changed text not null,
  pdf bytea not null,
  primary key (quarter, number),
  constraint edition_quarter check (quarter ~ '^20\d\d-k[1-4]$'),
  constraint edition_sha256 check (octet_length(sha256) = 32)
);
create trigger edition_append_only before update or delete on edition for each row execute function refuse_change();
create trigger edition_no_truncate before truncate on edition for each statement execute function refuse_change();

create type remark_status as enum ('open', 'done', 'in_progress', 'undecided', 'not_possible');

-- What the board said, and what became of it. It belongs to the edition in which its answer stands.
create table remark (
  id uuid primary key default gen_random_uuid(),
  key uuid not null unique default gen_random_uuid(),
  from_name text not null,
  body text not null,
  written_on date not null,
  author_id uuid references "user" (id) on delete set null,
  recorded_by_id uuid references "user" (id) on delete set null,
  submission_id uuid not null unique,
  answer text not null default '',
  status remark_status not null default 'open',
  answer_note text not null default '',
  answered_on date,
  answered_by_id uuid references "user" (id) on delete set null,
  quarter text,
  number int,
  version int not null default 1,
  constraint remark_body check (body <> ''),
  constraint remark_answered check ((status = 'open') = (answered_on is null)),
  constraint remark_answer check (status = 'open' or answer <> ''),
  foreign key (quarter, number) references edition (quarter, number)
);
create index remark_author_id_idx on remark (author_id);

-- A code for signing in once: never itself, only its keyed hash.
create table sign_in_code (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references "user" (id) on delete cascade,
  code_hash bytea not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  failures int not null default 0,
  used_at timestamptz(3)
);
create index sign_in_code_user_id_idx on sign_in_code (user_id, created_at desc);

-- One mail of each edition to each who gets it, whatever runs twice.
create type edition_mail_state as enum ('queued', 'sent', 'refused');
create table edition_mail (
  quarter text not null,
  number int not null,
  user_id uuid not null references "user" (id) on delete cascade,
  state edition_mail_state not null default 'queued',
  attempts int not null default 0,
  problem text,
  queued_at timestamptz(3) not null default clock_timestamp(),
  tried_at timestamptz(3),
  sent_at timestamptz(3),
  primary key (quarter, number, user_id),
  foreign key (quarter, number) references edition (quarter, number),
  constraint edition_mail_sent check ((state = 'sent') = (sent_at is not null))
);
create index edition_mail_state_idx on edition_mail (state) where state = 'queued';

alter table "user" add column status_mail boolean not null default true;

grant select, insert, update on report, remark, edition_mail to app;
grant select, insert on edition to app;
grant select, insert, update, delete on sign_in_code to app;
grant select on edition to report;
