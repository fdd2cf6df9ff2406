-- Blocks are this service's own: they are asked where they are, and not kept twice.
drop table notification_block;
