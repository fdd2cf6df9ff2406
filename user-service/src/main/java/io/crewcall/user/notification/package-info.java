/**
 * What people are told about what others did: an inbox per person, in the order of commits, and
 * what each person wants to be told by which channel. The rooms below it turn events into notices
 * ({@code feed}) and carry them out of the house ({@code live}, {@code mail}, {@code push}).
 */
@NullMarked
package io.crewcall.user.notification;

import org.jspecify.annotations.NullMarked;
