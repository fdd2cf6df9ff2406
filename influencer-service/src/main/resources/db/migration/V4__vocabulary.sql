-- Words and log are in the tables of the platform's vocabulary.
alter table category_alias rename to vocabulary_word;
alter table vocabulary_word rename column category_id to code;
alter index category_alias_category rename to vocabulary_word_code;
alter index category_alias_key rename to vocabulary_word_key;
alter table category_change rename to vocabulary_change;
