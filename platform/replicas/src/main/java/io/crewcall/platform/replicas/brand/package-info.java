/**
 * Brands with their teams, as brand-service tells of them. The tables:
 *
 * <pre>
 * create table brand_replica (
 *   brand_id uuid primary key,
 *   company_name text not null,
 *   version bigint not null
 * );
 * create table brand_member (
 *   brand_id uuid not null references brand_replica on delete cascade,
 *   user_id uuid not null,
 *   role text not null,
 *   primary key (brand_id, user_id)
 * );
 * </pre>
 */
@NullMarked
package io.crewcall.platform.replicas.brand;

import org.jspecify.annotations.NullMarked;
