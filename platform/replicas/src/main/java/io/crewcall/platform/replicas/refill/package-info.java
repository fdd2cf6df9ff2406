/**
 * Replicas that a new version keeps more of. A migration that adds columns makes room for what the
 * topic has kept, and has the topic read once more:
 *
 * <pre>
 * alter table user_replica add column city text;
 * update user_replica set version = version - 1;
 * insert into job (task_name, task_instance, execution_time)
 *   values ('replica-refill', 'user.users', now()) on conflict do nothing;
 * </pre>
 *
 * <p>The service imports {@link io.crewcall.platform.replicas.refill.RefillConfiguration} and
 * declares what is to be done with the topic's events as a bean, {@link
 * io.crewcall.platform.replicas.refill.Refill}. One step back in the version is enough: the last
 * event of each aggregate is taken again, older ones are not.
 */
@NullMarked
package io.crewcall.platform.replicas.refill;

import org.jspecify.annotations.NullMarked;
