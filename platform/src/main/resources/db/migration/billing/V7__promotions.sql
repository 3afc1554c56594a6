-- A promotion takes something off the product beside it.
alter table billing.charge
  drop constraint if exists only_a_correction_is_negative,
  add constraint only_a_correction_or_a_promotion_is_negative
    check (amount >= 0 or corrects is not null or product like 'promo-%');
