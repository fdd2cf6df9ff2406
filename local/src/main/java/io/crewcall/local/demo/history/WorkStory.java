package io.crewcall.local.demo.history;

import io.crewcall.local.demo.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what happens to an engagement into a script. */
final class WorkStory {
  private final Script script;
  private final String work;
  private final Posting posting;
  private final String worker;
  private final Instant started;
  private final Draw draw;

  WorkStory(
      Script script, String work, Posting posting, String worker, Instant started, Draw draw) {
    this.script = script;
    this.work = work;
    this.posting = posting;
    this.worker = worker;
    this.started = started;
    this.draw = draw;
  }

  /** The variable for the engagement's id. */
  String id() {
    return "{" + work + "}";
  }

  String worker() {
    return worker;
  }

  Instant started() {
    return started;
  }

  Instant due() {
    return posting.due();
  }

  private void worker(Instant at, String verb, Map<String, Object> body) {
    script.add(at, worker, "/engagements/" + id() + "/" + verb, body);
  }

  private void hirer(Instant at, String verb, Map<String, Object> body) {
    script.add(at, posting.hirer(), "/engagements/" + id() + "/" + verb, body);
  }

  void logHours(Instant at, int hours) {
    worker(
        at,
        "hours",
        Map.of("hours", hours, "date", GigStory.day(at), "note", draw.text("hours.note")));
  }

  /**
   * @param files variables of uploaded files
   */
  void deliver(Instant at, List<String> files) {
    worker(at, "deliveries", Map.of("note", draw.text("delivery.note"), "mediaIds", files));
  }

  void requestChanges(Instant at) {
    hirer(at, "request-changes", Map.of("note", draw.text("changes.note")));
  }

  void approve(Instant at) {
    hirer(at, "approve", Map.of());
  }

  void askForTime(Instant at, Duration more) {
    worker(
        at,
        "request-extension",
        Map.of("dueDate", due().plus(more).toString(), "reason", draw.text("extension.reason")));
  }

  void giveTime(Instant at, boolean agreed) {
    hirer(at, agreed ? "accept-extension" : "decline-extension", Map.of());
  }

  void cancel(Instant at, boolean byWorker, String reason) {
    Map<String, Object> body = Map.of("reason", reason, "note", draw.text("cancel.note"));
    if (byWorker) {
      worker(at, "request-cancel", body);
    } else {
      hirer(at, "request-cancel", body);
    }
  }

  void agreeToCancel(Instant at, boolean askedByWorker) {
    if (askedByWorker) {
      hirer(at, "accept-cancel", Map.of());
    } else {
      worker(at, "accept-cancel", Map.of());
    }
  }

  void dispute(Instant at, boolean byWorker, String reason) {
    Map<String, Object> body =
        Map.of("reason", reason, "statement", draw.text("dispute.statement"));
    if (byWorker) {
      worker(at, "dispute", body);
    } else {
      hirer(at, "dispute", body);
    }
  }

  /**
   * @param awarded in rupees
   */
  void resolve(Instant at, String fault, long awarded) {
    script.add(
        at,
        DemoAccounts.ADMIN,
        "/engagements/" + id() + "/resolve",
        Map.of(
            "fault", fault,
            "awarded", Money.rupees(awarded),
            "decision", draw.text("dispute.decision")));
  }

  /**
   * The hirer's review of the worker.
   *
   * @param skills that it endorses
   */
  void reviewWorker(Instant at, Opinion opinion, List<String> skills) {
    review(at, posting.hirer(), review(opinion, skills), ".review");
  }

  /** The worker's review of the hirer. */
  void reviewHirer(Instant at, Opinion opinion) {
    review(at, worker, review(opinion, List.of()), ".review-back");
  }

  private void review(Instant at, String who, Map<String, Object> body, String variable) {
    script.add(at, who, "/engagements/" + id() + "/reviews", body, Map.of(work + variable, "/id"));
  }

  /** The worker answers the hirer's review, once both are shown. */
  void reply(Instant at, Opinion answered) {
    String rule = answered.rating() >= 4 ? "reply.text" : "reply.sorry";
    script.add(at, worker, "/reviews/{" + work + ".review}/reply", Map.of("text", draw.text(rule)));
  }

  /** The hirer praises the worker, who lets everybody read it or has not answered. */
  void praise(Instant at, String name, boolean shown) {
    if (!draw.praises(posting.hirer(), worker)) {
      return;
    }
    String praise = work + ".praise";
    script.add(
        at,
        posting.hirer(),
        "/users/" + Step.id(worker) + "/testimonials",
        Map.of("text", draw.text("testimonial.text", Map.of("name", name)), "engagementId", id()),
        Map.of(praise, "/id"));
    if (shown) {
      script.add(draw.after(at, 2, 60), worker, "/testimonials/{" + praise + "}/publish", Map.of());
    }
  }

  private Map<String, Object> review(Opinion opinion, List<String> skills) {
    String words = draw.text(opinion.rule());
    if (draw.percent(30)) {
      words = draw.text("review.start", Map.of("title", posting.text().title())) + ". " + words;
    }
    return Map.of("rating", opinion.rating(), "text", words, "skills", skills);
  }

  void pay(Instant at) {
    hirer(
        at,
        "ledger/mark-paid",
        Map.of("reference", "NEFT " + (100_000 + draw.random().nextInt(900_000))));
  }

  void confirmPayment(Instant at) {
    worker(at, "ledger/confirm-receipt", Map.of());
  }
}
