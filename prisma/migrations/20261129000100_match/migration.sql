-- Whoever has a sag is told that all its pages have come back and were known by their codes.
alter type notice_kind add value 'received';
