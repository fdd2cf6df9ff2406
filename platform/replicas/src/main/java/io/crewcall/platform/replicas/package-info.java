/**
 * Copies of other services' aggregates, kept by their events. {@link
 * io.crewcall.platform.replicas.Replica} is the mechanism: the newest version counts, an older
 * event changes nothing. The rooms below hold the copies that several services keep; a service opts
 * in by {@code @Import} of the room's configuration, by the table that the room names in a
 * migration of its own, and by the subscription:
 *
 * <pre>
 * &#64;Configuration(proxyBeanMethods = false)
 * &#64;Import(UserReplicaConfiguration.class)
 * class ReplicaConfiguration {
 *   &#64;Bean
 *   Subscription&lt;UserState&gt; users(UserReplicaRepository users) {
 *     return Subscription.to(UserState.class, users::on);
 *   }
 * }
 * </pre>
 */
@NullMarked
package io.crewcall.platform.replicas;

import org.jspecify.annotations.NullMarked;
