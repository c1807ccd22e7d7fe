-- What a hundred thousand sager showed: an index that begins with the assignee gives no order to those that nobody has,
-- since `is null` fixes no value for the planner.
create index sag_unassigned_due_idx on sag (due_on, sagsnummer) where assignee_id is null and due_on is not null;
create index sag_unassigned_fuldmagtsgiver_idx on sag (fuldmagtsgiver_name, sagsnummer)
  where assignee_id is null and due_on is not null;
create index sag_unassigned_fuldmagtshaver_idx on sag (fuldmagtshaver_name, sagsnummer)
  where assignee_id is null and due_on is not null;

-- Newer ones hold the same rows in the order that is shown; these were chosen in their place, and then sorted.
drop index sag_period_to_idx;
drop index sag_not_journalised_idx;
