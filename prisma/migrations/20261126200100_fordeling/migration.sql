-- A notice of an absence tells its days as they were told then: the absence itself can be changed or called off.
alter type notice_kind add value 'cover_ended';
alter table notice
  add column from_on date,
  add column to_on date,
  add constraint notice_days_whole check ((from_on is null) = (to_on is null));
