-- With whom training is: what every page about a teacher's training asks.
create view training_providers as
select
  training.id as training_period_id,
  training.school_partnership_id is not null as confirmed,
  coalesce(partner.id, interest.id) as lead_provider_id,
  coalesce(partner.name, interest.name) as lead_provider,
  delivery.name as delivery_partner
from training_periods training
left join school_partnerships partnership on partnership.id = training.school_partnership_id
left join lead_provider_delivery_partnerships pairing on pairing.id = partnership.lead_provider_delivery_partnership_id
left join active_lead_providers partner_year on partner_year.id = pairing.active_lead_provider_id
left join lead_providers partner on partner.id = partner_year.lead_provider_id
left join delivery_partners delivery on delivery.id = pairing.delivery_partner_id
left join active_lead_providers interest_year on interest_year.id = training.expression_of_interest_id
left join lead_providers interest on interest.id = interest_year.lead_provider_id;

comment on view training_providers is 'The lead provider and delivery partner of each training period: those of its partnership, else the lead provider that it waits for';
comment on column training_providers.training_period_id is 'The training period';
comment on column training_providers.confirmed is 'There is a partnership, so the lead provider has confirmed that it works with the school';
comment on column training_providers.lead_provider_id is 'Key of the lead provider; null when the school trains';
comment on column training_providers.lead_provider is 'Name of the lead provider';
comment on column training_providers.delivery_partner is 'Name of the delivery partner; null while there is no partnership';
