-- Figures are counted by the day something happened: henvendelser, the facts that a sag was begun, and what was then asked
-- for instead. Of a sag itself only its status is read, without touching the row with the names.
create index henvendelse_occurred_on_idx on henvendelse (occurred_on);
create index event_sag_begun_idx on event (occurred_on)
  where type = 'sag.stepped' and payload ->> 'step' = 'create';
create index event_sag_changed_idx on event (subject_key, seq desc)
  where type = 'sag.stepped' and payload ->> 'step' = 'change_content';
create index sag_key_status_idx on sag (key) include (status);
-- So that PostgreSQL knows how many of the log's facts are which step.
create statistics event_step_stats on (payload ->> 'step') from event;
