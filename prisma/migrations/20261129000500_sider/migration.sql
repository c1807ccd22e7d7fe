-- Who looked at which scanned page, also before it had a sag; and whose words say what stands on it by hand.
alter table access add column scan_page_id uuid;
grant insert (scan_page_id) on access to app;

alter table scan_page
  add column text_version integer not null default 0,
  add column text_by_id uuid references "user" (id) on delete set null,
  add column text_at timestamptz(3),
  add constraint scan_page_text check ((text_sealed is not null) = (text_at is not null));
