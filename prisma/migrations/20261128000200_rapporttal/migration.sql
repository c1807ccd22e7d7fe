-- The quarterly status is counted from the log alone, by the day something happened and as known at a seq.
create index event_type_occurred_on_idx on event (type, occurred_on);
create index event_sag_step_day_idx on event ((payload ->> 'step'), occurred_on) where type = 'sag.stepped';
-- Days in text are compared sign by sign, whatever the database sorts by.
create index event_sag_period_to_idx on event (((payload ->> 'periodTo') collate "C"))
  where type = 'sag.stepped' and payload ->> 'periodTo' is not null;
-- What was corrected, and from which seq on.
create index event_corrects_idx on event (corrects, seq) where corrects is not null;
