/**
 * Notifications: what users are told about what others did. An inbox per user, in the order of
 * commits. Other packages turn events into notifications ({@code event}), know what each user wants
 * to be told ({@code preference}) and send them ({@code live}, {@code mail}, {@code push}).
 */
@NullMarked
package io.crewcall.user.notification;

import org.jspecify.annotations.NullMarked;
