/**
 * Stored files, as media-service tells of them. The table:
 *
 * <pre>
 * create table media_asset (
 *   media_id uuid primary key,
 *   owner_id uuid not null,
 *   content_type text,
 *   ready boolean not null,
 *   purpose text,
 *   public_variants jsonb not null default '[]',
 *   version bigint not null
 * );
 * </pre>
 */
@NullMarked
package io.crewcall.platform.replicas.media;

import org.jspecify.annotations.NullMarked;
