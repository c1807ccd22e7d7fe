-- What the public page may know of the log: how each rollout went and what was planned. Not who noted it, when it was
-- written down, whom it waits for or why. The view reads with its owner's rights; the role report has none on `event`.
create view public_rollout_event with (security_barrier) as
  select seq, subject_key as rollout_key, type, occurred_on, day_order, corrects,
    (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(payload)
      where key in ('step', 'to', 'endsOn', 'liveOn', 'expectedLiveOn', 'from', 'after', 'pakker')) as payload
  from event where subject_kind = 'rollout';
grant select on public_rollout_event to report;
