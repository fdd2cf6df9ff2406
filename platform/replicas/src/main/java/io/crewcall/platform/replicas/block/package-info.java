/**
 * Who does not want to deal with whom, as user-service tells of it. The table:
 *
 * <pre>
 * create table user_block (
 *   block_id uuid primary key,
 *   blocker_id uuid not null,
 *   blocked_id uuid not null,
 *   active boolean not null,
 *   version bigint not null
 * );
 * create index user_block_pair on user_block (blocker_id, blocked_id) where active;
 * </pre>
 */
@NullMarked
package io.crewcall.platform.replicas.block;

import org.jspecify.annotations.NullMarked;
