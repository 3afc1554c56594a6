-- A charge lies in one month and a product has one a month, corrections aside: so no day is charged twice. The exclusion
-- constraint said the same with an index that is not ordered, at 25 µs a row instead of 4 (100,000 rows, two cores).
alter table billing.charge drop constraint no_day_is_charged_twice;

create unique index no_day_is_charged_twice on billing.charge (agreed_id, month) where corrects is null;
