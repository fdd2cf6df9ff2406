-- No figure reads a name or a text: those of before are taken out.
update fact set state = jsonb_set(state, '{handle}', '""') where kind = 'USER';
update fact set state = jsonb_set(state, '{headline}', 'null') || jsonb_build_object('accounts',
    coalesce((select jsonb_agg(jsonb_set(account, '{handle}', '""'))
      from jsonb_array_elements(state -> 'accounts') account), '[]'))
  where kind = 'INFLUENCER_PROFILE';
update fact set state = jsonb_set(jsonb_set(state, '{bio}', 'null'), '{city}', 'null')
  where kind = 'CREATIVE_PROFILE';

-- Several times away are declared at once. Null in rows of before: away_from and away_to say it.
alter table away_declaration add column periods jsonb;
