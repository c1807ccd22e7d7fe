-- What a migration cannot do in SQL, and the program does once after it: a row is there until it is done.
create table pending_job (
  name text primary key
);
grant select, delete on pending_job to app;

-- Due days were counted in weekdays, and are counted in working days now, which stand still while we wait.
insert into pending_job select 'due_anew' where exists (select from sag);
