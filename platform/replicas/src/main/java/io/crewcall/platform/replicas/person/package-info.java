/**
 * What a list shows of a person beside the name: figures of the two profiles and of the scorecard.
 * Needs the copy of people's names ({@link io.crewcall.platform.replicas.user}). The tables:
 *
 * <pre>
 * create table influencer_card (
 *   user_id uuid primary key,
 *   headline text,
 *   followers bigint,
 *   engagement_rate double precision,
 *   version bigint not null
 * );
 * create table creative_card (
 *   user_id uuid primary key,
 *   profession text,
 *   day_rate jsonb,
 *   version bigint not null
 * );
 * create table scorecard_card (
 *   user_id uuid primary key,
 *   rating double precision,
 *   review_count bigint not null,
 *   success_score double precision,
 *   response_hours double precision,
 *   hirer_rating double precision,
 *   hirer_review_count bigint not null,
 *   as_of timestamptz,
 *   version bigint not null
 * );
 * </pre>
 */
@NullMarked
package io.crewcall.platform.replicas.person;

import org.jspecify.annotations.NullMarked;
