/**
 * People, as user-service tells of them. The table:
 *
 * <pre>
 * create table user_replica (
 *   user_id uuid primary key,
 *   handle text,
 *   display_name text,
 *   avatar_url text,
 *   active boolean not null,
 *   city text,
 *   roles jsonb not null default '[]',
 *   version bigint not null
 * );
 * </pre>
 *
 * Columns of a service's own beside these need a default; they are not touched.
 */
@NullMarked
package io.crewcall.platform.replicas.user;

import org.jspecify.annotations.NullMarked;
