-- Rows live for a moment only: clean up after a fixed number of them, however small or large the table was.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
