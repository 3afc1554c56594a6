-- A promotion of the price list that an item is ordered with.
alter table ordering.wish add column promotion text;
