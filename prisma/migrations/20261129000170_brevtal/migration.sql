-- Letters sent in a quarter are counted from their events, among all that happened to letters.
create index event_letter_step_day_idx on event ((payload ->> 'step'), occurred_on) where type = 'letter.stepped';
