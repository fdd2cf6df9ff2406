package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hirer writes about a gig, its roles apart. */
@Embeddable
public record GigContent(
    String title,
    String description,
    @Enumerated(EnumType.STRING) GigState.Type type,
    Instant deadline,
    @Nullable Instant dueDate,
    @Nullable String city,
    boolean remote,
    int changeRounds) {

  /** What stays when the hirer has left: nothing of what they wrote. */
  GigContent erased(String title) {
    return new GigContent(title, "", type, deadline, dueDate, null, remote, changeRounds);
  }
}
