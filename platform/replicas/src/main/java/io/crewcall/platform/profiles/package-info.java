/**
 * Profiles follow their owner's account: who has a profile in a service, and when it is shown. A
 * service opts in by {@code @Import(ProfileOwnerConfiguration.class)}, the table {@code
 * user_replica}, a bean of {@link io.crewcall.platform.profiles.OwnedProfiles}, and the
 * subscription to the topic of users:
 *
 * <pre>
 * &#64;Bean
 * Subscription&lt;UserState&gt; users(ProfileOwners owners) {
 *   return Subscription.to(UserState.class, owners::on);
 * }
 * </pre>
 *
 * The profile itself keeps {@link io.crewcall.platform.profiles.Hiding} beside what its owner
 * wants.
 */
@NullMarked
package io.crewcall.platform.profiles;

import org.jspecify.annotations.NullMarked;
