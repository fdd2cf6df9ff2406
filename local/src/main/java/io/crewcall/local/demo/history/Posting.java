package io.crewcall.local.demo.history;

import io.crewcall.local.demo.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gig as it is posted.
 *
 * @param hirer who posts it
 * @param belongs {@code brandId}, {@code campaignId} or {@code parentEngagementId}
 * @param city where; null for remote
 */
record Posting(
    String hirer,
    Map<String, String> belongs,
    String type,
    GigText text,
    Role role,
    @Nullable String city,
    Instant posted,
    Instant deadline,
    Instant due) {

  /** The one thing it wants, so often, and what each may cost at the most in rupees. */
  record Role(String profession, List<String> skills, int slots, long rupees) {}

  Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>(belongs);
    body.put("type", type);
    body.put("title", text.title());
    body.put("description", text.description());
    body.put("deadline", deadline.toString());
    body.put("dueDate", due.toString());
    body.put("remote", city == null);
    if (city != null) {
      body.put("city", city);
    }
    body.put(
        "roles",
        List.of(
            Map.of(
                "profession", role.profession(),
                "skillTags", role.skills(),
                "slots", role.slots(),
                "budgetPerSlot", Money.rupees(role.rupees()))));
    return body;
  }
}
