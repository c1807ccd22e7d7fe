-- Administration: a version of a text is ended by a row that has its number too, and the places that were shipped with
-- their days as a word have them as days.

drop index text_row_slug_version_key;
create unique index text_row_slug_version_key on text_row (slug, version) where (replaced_seq is null);

update location_row set weekdays = array[1, 2, 3, 4, 5, 6, 7], schedule = null where schedule = 'daily';
update location_row set weekdays = array[2], schedule = null where schedule = 'tuesday';
update location_row set weekdays = array[3], schedule = null where schedule = 'wednesday';
