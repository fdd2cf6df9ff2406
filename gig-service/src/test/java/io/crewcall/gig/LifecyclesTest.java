package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.application.ApplicationLifecycle;
import io.crewcall.gig.crew.RehireLifecycle;
import io.crewcall.gig.engagement.EngagementLifecycle;
import io.crewcall.gig.gig.GigLifecycle;
import io.crewcall.gig.invitation.InvitationLifecycle;
import io.crewcall.gig.ledger.LedgerLifecycle;
import io.crewcall.gig.review.ReviewLifecycle;
import io.crewcall.gig.review.ReviewPairLifecycle;
import io.crewcall.gig.testimonial.TestimonialLifecycle;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The transition tables as people read them: {@code docs/lifecycles.md} is what the code enforces.
 * {@code -Dlifecycles.update=true} writes it anew.
 */
class LifecyclesTest {
  private static final String HEAD =
      """
      # Lifecycles of gig-service

      Rendered from the tables in the code that decide what is accepted and what `allowedActions`
      says (`LifecyclesTest`; `-Dlifecycles.update=true` writes this file anew). Whatever is not in
      a table is refused: 403 when it is for others to do, 409 when the state does not permit it.
      Every line writes its event in the same transaction.
      The campaign's lifecycle is in [lifecycles-campaign.md](lifecycles-campaign.md).
      """;

  @Test
  void documentIsWhatTheCodeEnforces() throws IOException {
    Path document = Path.of(System.getProperty("crewcall.root")).resolve("docs/lifecycles.md");
    StringBuilder text = new StringBuilder(HEAD);
    for (Lifecycle<?, ?, ?, ?> lifecycle :
        List.of(
            GigLifecycle.table(),
            ApplicationLifecycle.table(),
            InvitationLifecycle.table(),
            RehireLifecycle.table(),
            EngagementLifecycle.TABLE,
            ReviewPairLifecycle.TABLE,
            ReviewLifecycle.TABLE,
            TestimonialLifecycle.TABLE,
            LedgerLifecycle.TABLE)) {
      String name = lifecycle.name();
      text.append("\n## ")
          .append(Character.toUpperCase(name.charAt(0)))
          .append(name.substring(1))
          .append("\n\n")
          .append(lifecycle.table());
    }
    if (Boolean.getBoolean("lifecycles.update")) {
      Files.writeString(document, text);
    }
    assertThat(document).hasContent(text.toString());
  }
}
