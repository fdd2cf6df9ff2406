-- Both in one direction, so that a page starts where the one before ended, however deep.
create index tag_use_by_frequency on tag_use (uses, tag) where uses > 0;
drop index tag_use_frequency;
