-- Search by name. Each beginning of each word in the two names of a sag is a row that leads to it, so that what somebody
-- types of a name is one place in an index, read with the newest sag first and left when the page is full. Each word that
-- stands in any name is there once more, with what is left of it when letters are taken out: two words that differ by a
-- typing error share such a rest. Both follow the names by triggers.

-- Small letters from a to z and digits; æ, ø and å (also ä, ö) spelled out, all other accents left out.
create function folded(text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(normalize(
    replace(replace(replace(replace(replace(replace(
      translate(lower(normalize($1, nfc) collate "da-DK-x-icu"), 'äöðđłıħŧŋĸ', 'æøddlihtnk'),
      'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), 'ß', 'ss'), 'þ', 'th'), 'œ', 'oe'),
    nfkd), '[\u0300-\u036f]', '', 'g')
$$;
create function folded_words(text) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select distinct word from regexp_split_to_table(folded($1) collate "C", '[^a-z0-9]+') word where word <> '')
$$;

-- Where ø and å are written o and a, as without a Danish keyboard, the beginnings of that are there too.
create function name_beginnings(text) returns table (beginning text, whole boolean)
language sql immutable parallel safe as $$
  select part.beginning, bool_or(part.whole)
  from (select unnest(folded_words($1)) collate "C" as word) told
  cross join lateral replace(replace(word, 'oe', 'o'), 'aa', 'a') bare
  cross join lateral (
    select left(word, n) as beginning, n = length(word) as whole from generate_series(1, length(word)) n
    union all select left(bare, n), false from generate_series(1, length(bare)) n where bare <> word
  ) part
  group by part.beginning
$$;

-- The same word bent otherwise. The stop words of the dictionary that PostgreSQL has are names: Hans, Per, Man.
create text search dictionary danish_word (template = snowball, language = danish);
create function word_stem(text) returns text language sql immutable strict parallel safe as $$
  select coalesce((ts_lexize('danish_word', $1))[1], $1)
$$;

-- How many typing errors are forgiven in a word of so many letters.
create function errors_forgiven(letters int) returns int language sql immutable strict parallel safe as $$
  select case when letters >= 7 then 2 when letters >= 4 then 1 else 0 end
$$;
-- What is left of the first seven letters of a word when up to so many are taken out. A word with æ, ø or å is there
-- both spelled out and with them as the one letter that they are, for that is how fingers slip.
create function letters_left(word text, most int) returns setof text
language sql immutable strict parallel safe as $$
  with recursive rest (letters, gone) as (
    select left(word, 7) collate "C", 0
    union
    select left(letters, n - 1) || substr(letters, n + 1), gone + 1
    from rest cross join generate_series(1, length(letters)) n where gone < most
  )
  select letters from rest
$$;
create function word_rests(word text, most int) returns text[] language sql immutable strict parallel safe as $$
  select array(
    select letters_left(word, most)
    union select letters_left(replace(replace(replace(word, 'ae', 'æ'), 'oe', 'ø'), 'aa', 'å'), most))
$$;

create table search_beginning (
  number bigint not null,
  whole boolean not null,
  beginning text collate "C" not null,
  primary key (beginning, number) include (whole)
);
create index search_beginning_whole_idx on search_beginning (beginning, number) where whole;
-- common names are far more common than the rest, and the planner should know each of them
alter table search_beginning alter column beginning set statistics 1000;

create table search_word (
  word text collate "C" primary key,
  stem text collate "C" not null,
  rests text[] collate "C" not null
);
create index search_word_stem_idx on search_word (stem);
create index search_word_rests_idx on search_word using gin (rests) with (fastupdate = off);

-- 2026-000482 as a number: sager in the order in which they were made.
create function sag_number(sagsnummer text) returns bigint language sql immutable strict parallel safe as $$
  select replace(sagsnummer, '-', '')::bigint
$$;

-- One word at a time: whatever the planner thinks, each is one look into an index.
create function add_search_words(words text[]) returns void language plpgsql as $$
declare
  fresh text collate "C";
begin
  foreach fresh in array words loop
    continue when exists (select from search_word where word = fresh);
    -- what is typed may be two letters longer, and be forgiven more
    insert into search_word values (fresh, word_stem(fresh), word_rests(fresh, errors_forgiven(length(fresh) + 2)))
    on conflict do nothing;
  end loop;
end $$;
create function remove_search_words(words text[]) returns void language plpgsql as $$
declare
  gone text collate "C";
begin
  foreach gone in array words loop
    continue when exists (select from search_beginning where beginning = gone and whole);
    delete from search_word where word = gone;
  end loop;
end $$;

-- Who adds a word holds this lock shared, who takes one away holds it alone: a word is never taken away while another
-- transaction has begun to use it.
create function search_lock() returns bigint language sql immutable as $$ select 7206126 $$;

create function sager_made() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(search_lock());
  insert into search_beginning (beginning, number, whole)
  select part.beginning, sag_number(sagsnummer), part.whole
  from made cross join lateral name_beginnings(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name) part;
  perform add_search_words(array(
    select distinct unnest(folded_words(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name)) from made));
  return null;
end $$;
create trigger sag_made_searchable after insert on sag
  referencing new table as made for each statement execute function sager_made();

create function sag_names_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  before text := old.fuldmagtsgiver_name || ' ' || old.fuldmagtshaver_name;
  after text := case tg_op when 'UPDATE' then new.fuldmagtsgiver_name || ' ' || new.fuldmagtshaver_name else '' end;
  -- The two names of a new sag come one after the other: nothing goes, and nobody is to wait.
  is_new boolean := tg_op = 'UPDATE' and old.fuldmagtsgiver_name in ('', new.fuldmagtsgiver_name)
    and old.fuldmagtshaver_name in ('', new.fuldmagtshaver_name);
begin
  if is_new then
    perform pg_advisory_xact_lock_shared(search_lock());
  else
    perform pg_advisory_xact_lock(search_lock());
    delete from search_beginning where number = sag_number(old.sagsnummer) and beginning = any (array(
      select part.beginning from name_beginnings(before) part
      except select part.beginning from name_beginnings(after) part));
  end if;
  insert into search_beginning as kept (beginning, number, whole)
  select part.beginning, sag_number(old.sagsnummer), part.whole from name_beginnings(after) part
  on conflict (beginning, number) do update set whole = excluded.whole where kept.whole <> excluded.whole;
  perform add_search_words(folded_words(after));
  if not is_new then
    perform remove_search_words(array(
      select unnest(folded_words(before)) except select unnest(folded_words(after))));
  end if;
  return null;
end $$;
create trigger sag_renamed_searchable after update of fuldmagtsgiver_name, fuldmagtshaver_name on sag for each row
  when (old.fuldmagtsgiver_name <> new.fuldmagtsgiver_name or old.fuldmagtshaver_name <> new.fuldmagtshaver_name)
  execute function sag_names_changed();
create trigger sag_deleted_searchable after delete on sag for each row execute function sag_names_changed();

insert into search_beginning (beginning, number, whole)
select part.beginning, sag_number(sagsnummer), part.whole
from sag cross join lateral name_beginnings(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name) part;
select add_search_words(array(
  select distinct unnest(folded_words(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name)) from sag));

-- An organisation is found by its number too.
create index person_cvr_idx on person (cvr) where cvr is not null;

-- Only the triggers write.
grant select on search_beginning, search_word to app;
