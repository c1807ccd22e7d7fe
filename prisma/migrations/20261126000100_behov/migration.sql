-- Where somebody was asked last is the likely place of the next henvendelse: read each time step 1 is opened.
create index event_henvendelse_of_actor_idx on event (actor, seq desc) where type = 'henvendelse.recorded';
