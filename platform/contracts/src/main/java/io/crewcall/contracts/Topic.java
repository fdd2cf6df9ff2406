package io.crewcall.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Kafka topic that carries a state record; named {@code <owner>.<aggregates>}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Topic {
  /** Topic name, for example {@code gig.gigs}. */
  String value();

  /**
   * Whether the last event of a key carries everything a new consumer needs, so that older ones may
   * be compacted away. Topics whose every event is a fact to be counted are kept whole.
   */
  boolean compacted() default false;

  /**
   * How many days an event is kept on a topic that is not compacted; 0 for good. For messages that
   * have lost their sense by then.
   */
  int keptDays() default 0;
}
