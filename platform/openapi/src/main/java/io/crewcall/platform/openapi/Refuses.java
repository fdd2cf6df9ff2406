package io.crewcall.platform.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents the codes of an operation's own refusals, beside those that all operations share:
 *
 * <pre>{@code
 * @Refuses(status = 404, codes = "GIG_NOT_FOUND")
 * @Refuses(status = 409, codes = {"GIG_NOT_OPEN", "ALREADY_APPLIED"})
 * }</pre>
 *
 * On a controller it holds for all of its operations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Refuses.All.class)
public @interface Refuses {
  /** HTTP status, from 400 on. */
  int status();

  /** Codes of the problem documents, in SCREAMING_SNAKE. */
  String[] codes();

  /** Holds several. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.TYPE})
  @interface All {
    /** One per status. */
    Refuses[] value();
  }
}
