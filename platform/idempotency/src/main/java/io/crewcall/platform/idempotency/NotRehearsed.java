package io.crewcall.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that a retry with its {@code Idempotency-Key} must not run once more, not even to be
 * taken back, since it reaches beyond the database of the service; or whose object is unknown after
 * it was done. A retry gets the former answer after the token and what interceptors ask for were
 * checked; so it is for operations where there is no other right to lose: on what is the caller's
 * own, or by a scope.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotRehearsed {
  /** Why. */
  String value();
}
