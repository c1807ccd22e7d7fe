-- What ends soon, and what the municipality's journal lacks: each list reads its own rows and no others.
create index sag_period_to_idx on sag (period_to) where status in ('registered', 'completed');
create index sag_not_journalised_idx on sag (created_at) where journal_number is null;
