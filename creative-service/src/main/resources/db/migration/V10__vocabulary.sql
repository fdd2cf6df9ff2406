-- Words and log are in the tables of the platform's vocabulary.
alter table skill_alias rename to vocabulary_word;
alter table vocabulary_word rename column skill_id to code;
alter index skill_alias_skill rename to vocabulary_word_code;
alter index skill_alias_prefix rename to vocabulary_word_prefix;
alter index skill_alias_key rename to vocabulary_word_key;
alter table taxonomy_change rename to vocabulary_change;
