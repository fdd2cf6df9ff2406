package io.crewcall.local.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes how work of the past went to its end. */
final class PastWork {
  private static final int REVIEWED = 92;
  private final Draw draw;

  PastWork(Draw draw) {
    this.draw = draw;
  }

  /**
   * Somebody's part in it.
   *
   * @param skills that the hirer may endorse
   * @param rupees the fee
   * @param earliest before which nothing is handed in
   */
  record Part(String name, List<String> skills, long rupees, Instant earliest) {}

  /** From the start to the money and the reviews. */
  void write(WorkStory work, Part part, Course course) {
    Instant started = work.started();
    switch (course) {
      case COMPLETED -> complete(work, part);
      case MUTUAL -> {
        Instant asked = draw.after(started, 20, 90);
        boolean byWorker = draw.percent(50);
        work.cancel(asked, byWorker, "MUTUAL_AGREEMENT");
        work.agreeToCancel(draw.after(asked, 1, 40), byWorker);
      }
      case HIRER_CANCELLED -> {
        Instant asked = draw.after(started, 20, 90);
        work.cancel(asked, false, "NO_LONGER_NEEDED");
        end(
            work,
            part,
            draw.after(asked, 1, 30),
            false,
            new Opinion(4, "review.cancelled"),
            new Opinion(2 + draw.random().nextInt(2), "hirer.cancelled"));
      }
      case WORKER_CANCELLED -> {
        Instant asked = draw.after(started, 30, 120);
        work.cancel(asked, true, "WORKER_UNAVAILABLE");
        end(
            work,
            part,
            draw.after(asked, 1, 30),
            true,
            new Opinion(2, "review.withdrew"),
            new Opinion(5, "hirer.understanding"));
      }
      case NO_SHOW -> {
        Instant asked = draw.after(work.due(), 10, 40);
        work.cancel(asked, false, "WORKER_NO_SHOW");
        end(
            work,
            part,
            draw.after(asked, 10, 60),
            false,
            new Opinion(1, "review.noshow"),
            new Opinion(4, "hirer.noshow"));
      }
      case DISPUTED -> dispute(work, part);
    }
  }

  private void end(
      WorkStory work, Part part, Instant at, boolean byWorker, Opinion worker, Opinion hirer) {
    work.agreeToCancel(at, byWorker);
    review(work, part, at, worker, hirer);
  }

  private void dispute(WorkStory work, Part part) {
    Instant delivered = draw.after(work.due(), 30, 70);
    work.deliver(delivered, List.of());
    boolean workersFault = draw.percent(60);
    Instant disputed = draw.after(delivered, 5, 40);
    work.dispute(
        disputed, !workersFault, workersFault ? "NOT_AS_AGREED" : "CHANGES_BEYOND_THE_AGREEMENT");
    Instant resolved = draw.after(disputed, 30, 120);
    work.resolve(
        resolved,
        workersFault ? "WORKER" : "HIRER",
        workersFault ? part.rupees() / 4 : part.rupees());
    pay(work, resolved);
    review(
        work,
        part,
        resolved,
        Opinion.ofWorker(workersFault ? 2 : 3),
        Opinion.ofHirer(workersFault ? 3 : 2));
  }

  private void complete(WorkStory work, Part part) {
    Instant due = work.due();
    Instant delivered =
        GigStory.between(part.earliest(), due, 0.2 + 0.75 * draw.random().nextDouble());
    if (draw.percent(14)) {
      delivered = draw.after(due, 6, 90);
    } else if (draw.percent(8)) {
      Instant asked = GigStory.between(work.started(), due, 0.6);
      work.askForTime(asked, Duration.ofDays(3));
      work.giveTime(draw.after(asked, 1, 20), true);
      delivered = draw.after(due, 10, 60);
    }
    if (draw.percent(15)) {
      int hours = 3 + draw.random().nextInt(9);
      work.logHours(GigStory.between(work.started(), delivered, 0.7), hours);
    }
    work.deliver(delivered, List.of());
    Instant answered = draw.after(delivered, 2, 60);
    if (draw.percent(16)) {
      work.requestChanges(answered);
      Instant again = draw.after(answered, 8, 60);
      work.deliver(again, List.of());
      answered = draw.after(again, 2, 40);
    }
    work.approve(answered);
    pay(work, answered);
    if (draw.percent(REVIEWED)) {
      review(work, part, answered, Opinion.ofWorker(draw.rating()), Opinion.ofHirer(draw.rating()));
    }
  }

  private void pay(WorkStory work, Instant due) {
    Instant paid = draw.percent(80) ? draw.after(due, 20, 330) : draw.after(due, 500, 1_100);
    if (paid.isAfter(draw.now())) {
      return;
    }
    work.pay(paid);
    Instant received = draw.after(paid, 4, 70);
    if (received.isBefore(draw.now()) && draw.percent(92)) {
      work.confirmPayment(received);
    }
  }

  private void review(WorkStory work, Part part, Instant ended, Opinion ofWorker, Opinion ofHirer) {
    Instant first = draw.after(ended, 3, 100);
    Instant second = draw.after(first, 2, 120);
    if (second.isAfter(draw.now())) {
      return;
    }
    boolean workerFirst = draw.percent(40);
    List<String> endorsed =
        ofWorker.rule().equals("review.good") && !part.skills().isEmpty()
            ? part.skills().subList(0, 1 + draw.random().nextInt(part.skills().size()))
            : List.of();
    if (workerFirst) {
      work.reviewHirer(first, ofHirer);
      work.reviewWorker(second, ofWorker, endorsed);
    } else {
      work.reviewWorker(first, ofWorker, endorsed);
      work.reviewHirer(second, ofHirer);
    }
    Instant later = draw.after(second, 3, 200);
    if (draw.percent(22) && later.isBefore(draw.now())) {
      work.reply(later, ofWorker);
    }
    if (ofWorker.rating() == 5
        && draw.percent(9)
        && later.isBefore(draw.now().minus(Duration.ofDays(4)))) {
      work.praise(draw.after(second, 12, 90), part.name(), draw.percent(85));
    }
  }
}
