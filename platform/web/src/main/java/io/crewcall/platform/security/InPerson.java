package io.crewcall.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation on the account itself, which only its owner asks for, with a client of the platform.
 * Programs of the owner and applications that they let in are refused with 403 {@code
 * FIRST_PARTY_REQUIRED}, whatever scopes they have.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface InPerson {
  /**
   * Whether the password or the second factor must have been given a short while ago; else 403
   * {@code FRESH_PROOF_REQUIRED}. A sign-in counts.
   */
  boolean freshProof() default false;
}
