-- Where on each page of a blank form something is to be written, as on any other form of ours.
alter table blank_form add column fields jsonb;
