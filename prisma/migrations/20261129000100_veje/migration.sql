-- The ways of mail that are seen to by hand, and letters that a print service makes for us.

-- read by phone: how often nobody answered, and the last day
alter table letter
  add column tries integer not null default 0,
  add column tried_on date,
  add constraint letter_tried check (tries >= 0 and (tries = 0) = (tried_on is null));

-- A receipt of the print service, by what stands in it: read to its end once. What could not be read has its reason.
create table remote_receipt (
  id uuid default gen_random_uuid() primary key,
  print_run_id uuid references print_run (id) on delete cascade,
  sha256 bytea not null,
  problem text,
  is_read boolean not null default false,
  -- keys in it that are not of the run, that were settled before, and that say otherwise than before
  unknown_count integer not null default 0,
  again_count integer not null default 0,
  otherwise_count integer not null default 0,
  created_at timestamptz(3) not null default clock_timestamp(),
  constraint remote_receipt_problem check (problem is null or not is_read)
);
create unique index remote_receipt_once on remote_receipt (sha256) where problem is null;
create index remote_receipt_print_run_id_idx on remote_receipt (print_run_id);

-- What lay in the folder of a run, by the opaque keys of the letters, and what became of each.
create table remote_letter (
  print_run_id uuid not null references print_run (id) on delete cascade,
  letter_key uuid not null,
  outcome text,
  -- why it could not be printed, in the print service's own code
  code text,
  happened_on date,
  -- it was stopped when the receipt said that it was sent
  was_stopped boolean not null default false,
  receipt_id uuid references remote_receipt (id) on delete set null,
  primary key (print_run_id, letter_key),
  constraint remote_letter_outcome check (outcome in ('sent', 'failed')),
  constraint remote_letter_sent_on check (outcome <> 'sent' or happened_on is not null)
);
create index remote_letter_letter_key_idx on remote_letter (letter_key);
create index remote_letter_receipt_id_idx on remote_letter (receipt_id);

grant select, insert, update on remote_receipt, remote_letter to app;
