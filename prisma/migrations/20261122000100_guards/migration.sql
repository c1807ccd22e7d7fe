-- What must hold even if the program errs: checks, one truth at a time, append-only facts, and what each
-- database role may do. The roles `app` and `report` are made by `npm run migrate` before this runs.

-- Danish order: å last, aa as å.
alter table fuldmagtstype_row alter column title type text collate "da-DK-x-icu";
alter table area_row alter column title type text collate "da-DK-x-icu";
alter table forvaltning_row alter column name type text collate "da-DK-x-icu";
alter table location_row alter column name type text collate "da-DK-x-icu";
alter table life_situation_row alter column title type text collate "da-DK-x-icu";
alter table person alter column name type text collate "da-DK-x-icu";
alter table "user" alter column name type text collate "da-DK-x-icu";

-- Rows with two times: among the rows not replaced, one at most is valid on any day.
create extension if not exists btree_gist;
alter table fuldmagtstype_row add constraint fuldmagtstype_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table fuldmagtstype_responsibility add constraint fuldmagtstype_responsibility_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table fuldmagtspakke_row add constraint fuldmagtspakke_row_one_at_a_time
  exclude using gist (pakke_id with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table area_row add constraint area_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table forvaltning_row add constraint forvaltning_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table location_row add constraint location_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table life_situation_row add constraint life_situation_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table life_situation_type add constraint life_situation_type_one_at_a_time
  exclude using gist (life_situation_slug with =, type_slug with =, daterange(valid_from, valid_to, '[]') with &&)
  where (replaced_seq is null);
alter table text_row add constraint text_row_one_at_a_time
  exclude using gist (slug with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
alter table setting_row add constraint setting_row_one_at_a_time
  exclude using gist (key with =, daterange(valid_from, valid_to, '[]') with &&) where (replaced_seq is null);
-- Each (pakke, area) is in exactly one rollout.
alter table rollout_pakke add constraint rollout_pakke_one_at_a_time
  exclude using gist (pakke_id with =, area_slug with =, daterange(valid_from, valid_to, '[]') with &&)
  where (replaced_seq is null);

-- Sager and persons.
alter table sag add constraint sag_sagsnummer_form check (sagsnummer ~ '^[0-9]{4}-[0-9]{6}$');
alter table sag add constraint sag_registered_has_date
  check (status not in ('registered', 'completed') or registered_on is not null);
alter table sag add constraint sag_period_forward check (period_from is null or period_from <= period_to);
alter table person add constraint person_cpr_whole check ((cpr_sealed is null) = (cpr_index is null));
alter table person add constraint person_fuldmagtsgiver_has_cpr
  check (role <> 'fuldmagtsgiver' or (kind = 'person' and cpr_index is not null));
alter table person add constraint person_organisation_has_cvr
  check ((kind = 'organisation') = (cvr is not null) and (cvr is null or cvr ~ '^[0-9]{8}$'));
-- Nobody gives a fuldmagt to themselves.
create unique index person_sag_id_cpr_index_key on person (sag_id, cpr_index);
alter table fuldmagt add constraint fuldmagt_reason_when_not_registered
  check ((handling = 'not_registered') = (not_registered_reason is not null));
alter table fuldmagt add constraint fuldmagt_fate_when_registered check (fate is null or handling = 'registered');

-- Facts are never changed. One subject's events of a day stand in one order.
alter table event add constraint event_day_order unique (subject_kind, subject_key, occurred_on, day_order);
alter table event add foreign key (corrects) references event (seq);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change();
create trigger access_append_only before update or delete on access for each row execute function refuse_change();
create trigger access_no_truncate before truncate on access for each statement execute function refuse_change();

-- The role `app` serves staff.
grant usage on schema public to app, report;
grant select on all tables in schema public to app;
grant insert (type, subject_kind, subject_key, occurred_on, day_order, actor, payload, corrects) on event to app;
grant insert (actor, action, sag_key, person_role, purpose, criterion) on access to app;
grant usage on sequence event_seq_seq, access_id_seq, sign_in_failure_id_seq to app;
grant insert, update on "user", session, draft, sagsnummer_counter, sag, person, fuldmagt, letter to app;
grant delete on session, draft, fuldmagt, sign_in_failure, henvendelse_link to app;
grant insert on sign_in_failure, henvendelse, henvendelse_link, printed_form, form_page to app;
grant update (superseded_by_id) on printed_form to app;
grant update (returned_on) on form_page to app;
grant update (status, version) on rollout to app;

-- The role `report` serves board and public pages: nothing that holds or counts persons.
grant select on fuldmagtstype, fuldmagtstype_row, fuldmagtstype_responsibility, fuldmagtspakke, fuldmagtspakke_row,
  area, area_row, forvaltning, forvaltning_row, location, location_row, life_situation, life_situation_row,
  life_situation_type, rollout, rollout_pakke, setting_row to report;
