-- The clock of letters acts on what was first sent from this day on. What was out before is seen to by hand: nobody is
-- to get a heap of letters because the program learnt to write them.
create table letter_clock (
  single boolean primary key default true,
  since date not null,
  constraint letter_clock_only check (single)
);
insert into letter_clock (since) values ((now() at time zone 'Europe/Copenhagen')::date);
grant select on letter_clock to app;
