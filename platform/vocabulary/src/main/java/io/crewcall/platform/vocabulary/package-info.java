/**
 * Curated words: codes with names, other words for them and wider ones, as skills and categories
 * are. How words are compared, what makes a set of them consistent, how what people edited stands
 * against a newer file, and the log of edits. A service opts in with {@code
 * &#64;Import(VocabularyConfiguration.class)} and the tables:
 *
 * <pre>
 * create table reference_data (
 *   name text primary key,
 *   version integer not null check (version &gt; 0),
 *   file_version integer not null
 * );
 * create table vocabulary_word (
 *   alias text primary key,
 *   code text not null,
 *   said text not null,
 *   word_key text not null generated always as (replace(alias, '-', '')) stored
 * );
 * create table vocabulary_change (
 *   change_id uuid primary key,
 *   version integer not null unique,
 *   changed_by uuid not null,
 *   changed_at timestamptz not null,
 *   note text,
 *   request jsonb not null
 * );
 * </pre>
 *
 * The entries themselves are the service's own.
 */
@NullMarked
package io.crewcall.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
