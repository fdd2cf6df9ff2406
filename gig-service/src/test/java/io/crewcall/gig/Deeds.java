package io.crewcall.gig;

import io.crewcall.contracts.Money;
import io.crewcall.gig.Api.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be tried with each kind of thing, by the names of {@code allowedActions}. */
final class Deeds {
  private Deeds() {}

  /** One try. */
  interface Deed {
    /**
     * @param address of the thing
     * @param look the thing as the caller sees it
     * @param later a time two months ahead, later with every step
     * @return empty when there is nothing to try it with
     */
    Optional<Answer> tried(Api who, String address, Answer look, Instant later);
  }

  /**
   * @param address with a place for the id
   */
  record Kind(String table, String address, Map<String, Deed> verbs) {}

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Object> REASON = Map.of("reason", "So it is");
  private static final Map<String, Object> NOTE = Map.of("note", "So it is");
  private static final Money FEE = Money.inr(70_000);

  static final List<Kind> KINDS =
      List.of(
          new Kind(
              "gig",
              "/gigs/%s",
              verbs()
                  .with("edit", Deeds::edit)
                  .plain("publish", "pause", "resume")
                  .with("cancel", REASON)
                  .all()),
          new Kind(
              "application",
              "/applications/%s",
              verbs()
                  .plain("shortlist", "select", "withdraw", "accept-offer", "decline-offer")
                  .with("reject", REASON)
                  .with("offer", Map.of("fee", FEE))
                  .with("counter", Map.of("fee", FEE))
                  .all()),
          new Kind(
              "invitation", "/invitations/%s", verbs().plain("accept", "decline", "revoke").all()),
          engagement(),
          engagement(),
          new Kind(
              "review",
              "/reviews/%s",
              verbs()
                  .with("reply", Map.of("text", "Thanks"))
                  .with("report", "reports", Map.of("reason", "SPAM"))
                  .with("hold", REASON)
                  .with("restore", REASON)
                  .with("remove", REASON)
                  .all()),
          new Kind(
              "testimonial",
              "/testimonials/%s",
              verbs()
                  .with("write", Map.of("text", "Fine"))
                  .plain("publish", "decline", "withdraw", "hide", "show")
                  .with("report", "reports", Map.of("reason", "SPAM"))
                  .with("hold", REASON)
                  .with("restore", REASON)
                  .with("remove", REASON)
                  .all()),
          new Kind(
              "ledger",
              "/engagements/%s/ledger",
              verbs()
                  .plain("pay", "confirm-receipt")
                  .with("mark-paid", NOTHING)
                  .with("contest", NOTE)
                  .all()));

  private static Kind engagement() {
    return new Kind(
        "engagement",
        "/engagements/%s",
        verbs()
            .with("deliver", "deliveries", NOTE)
            .plain("approve", "accept-cancel", "decline-cancel")
            .plain("accept-extension", "decline-extension", "show-fee", "hide-fee")
            .with("request-changes", NOTE)
            .with("log-hours", "hours", Map.of("hours", 2))
            .with("void-hours", Deeds::voidHours)
            .with("request-extension", Deeds::extend)
            .with("request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"))
            .with("dispute", Map.of("reason", "OTHER", "statement", "So it is"))
            .with("add-evidence", "evidence", NOTE)
            .with(
                "resolve", Map.of("fault", "MUTUAL", "awarded", Money.inr(100), "decision", "Half"))
            .with("review", "reviews", Map.of("rating", 1))
            .all());
  }

  private static Optional<Answer> edit(Api who, String address, Answer look, Instant later) {
    return Optional.of(who.patch(address, Map.of("title", "Edited"), "*"));
  }

  private static Optional<Answer> extend(Api who, String address, Answer look, Instant later) {
    String inForce = who.get(address).text("dueDate");
    Instant wished =
        inForce.isEmpty() || later.isAfter(Instant.parse(inForce))
            ? later
            : Instant.parse(inForce).plusSeconds(60);
    return Optional.of(
        who.post(address + "/request-extension", Map.of("dueDate", wished.toString())));
  }

  private static Optional<Answer> voidHours(Api who, String address, Answer look, Instant later) {
    return who.get(address + "/hours").items().stream()
        .filter(entry -> entry.path("voidedAt").isNull())
        .findFirst()
        .map(entry ->
            who.post(address + "/hours/" + entry.path("id").asString() + "/void", NOTHING));
  }

  private static Verbs verbs() {
    return new Verbs();
  }

  private static final class Verbs {
    private final Map<String, Deed> all = new LinkedHashMap<>();

    Verbs plain(String... names) {
      for (String name : names) {
        all.put(name, (who, address, look, later) -> Optional.of(who.post(address + "/" + name)));
      }
      return this;
    }

    Verbs with(String name, Map<String, Object> body) {
      return with(name, name, body);
    }

    Verbs with(String name, String path, Map<String, Object> body) {
      return with(
          name, (who, address, look, later) -> Optional.of(who.post(address + "/" + path, body)));
    }

    Verbs with(String name, Deed deed) {
      all.put(name, deed);
      return this;
    }

    Map<String, Deed> all() {
      return Map.copyOf(all);
    }
  }
}
