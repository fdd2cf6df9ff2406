-- Whose streams are to be woken, until an instance has passed it on. A crash of the server may lose it:
-- streams look by themselves too.
create unlogged table live_signal (subject uuid not null);
