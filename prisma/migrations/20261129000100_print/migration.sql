-- Whose pages are in the file of a run, in their order: a letter that was ruined goes back in the queue, and its pages
-- still stand in the file that was printed.
alter table print_run add column letter_keys uuid[] not null default '{}';
