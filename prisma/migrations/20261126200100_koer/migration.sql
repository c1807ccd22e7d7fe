-- A list is read in the order of an index, a page at a time, whatever the table holds.

create index sag_open_assignee_fuldmagtsgiver_idx on sag (assignee_id, fuldmagtsgiver_name, sagsnummer) where due_on is not null;
create index sag_open_assignee_fuldmagtshaver_idx on sag (assignee_id, fuldmagtshaver_name, sagsnummer) where due_on is not null;
create index sag_closed_number_idx on sag (sagsnummer) where due_on is null;
create index sag_closed_assignee_idx on sag (assignee_id, sagsnummer) where due_on is null;
create index sag_closed_location_idx on sag (location_slug, sagsnummer) where due_on is null;
create index sag_expiring_idx on sag (period_to, sagsnummer) where status in ('registered', 'completed');
create index sag_to_journal_idx on sag (sagsnummer) where journal_number is null
  and status in ('registered', 'completed', 'rejected', 'withdrawn', 'lapsed', 'ended');

-- Does anything of a sag hold still?  Which sager are about these topics?
create index fuldmagt_active_idx on fuldmagt (sag_id) where fate = 'active';
create index fuldmagt_pakke_id_idx on fuldmagt (pakke_id, sag_id);
