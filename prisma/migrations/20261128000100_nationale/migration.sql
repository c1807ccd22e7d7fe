-- What the municipality entered is counted by the day it was entered.
create index event_sag_registered_idx on event (occurred_on)
  where type = 'sag.stepped' and payload ->> 'step' = 'register';
-- The history of one pakke and month is read whole, what was replaced too.
create index national_figure_month_idx on national_figure (month);
