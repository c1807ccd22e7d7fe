-- What was approved is what is published: the SHA-256 of what the approver read. And why a report was sent back.
alter table report
  add column approved_sha256 bytea,
  add column note text not null default '',
  add constraint report_sha256 check (octet_length(approved_sha256) = 32),
  add constraint report_approved check ((approved_sha256 is not null) = (state in ('approved', 'published'))),
  add constraint report_two_people check (approver_id <> author_id);
