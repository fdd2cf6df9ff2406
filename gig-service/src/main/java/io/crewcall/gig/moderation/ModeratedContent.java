package io.crewcall.gig.moderation;

import io.crewcall.gig.replica.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An aggregate that readers can report and admins can hold, restore and remove. */
public interface ModeratedContent {
  UUID id();

  ContentKind kind();

  boolean readableBy(@Nullable Caller caller);

  /**
   * @param reported whether the caller has reported it before
   * @throws io.crewcall.platform.problem.ProblemException when the caller may not report it now
   */
  void requireReportable(Caller caller, boolean reported);

  /**
   * Does what an admin decided; the event is registered.
   *
   * @throws io.crewcall.platform.problem.ProblemException when it may not be decided so now
   */
  void decide(Verdict verdict, Caller admin);
}
