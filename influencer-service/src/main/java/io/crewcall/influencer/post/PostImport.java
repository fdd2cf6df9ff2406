package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.influencer.profile.RecomputeEngagementService;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.problem.FieldProblem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports many posts from a table. A post of the same platform and time is the same post: its
 * figures are replaced, so that a growing table can be imported again and again.
 */
@Service
class PostImport {
  private final PostService service;
  private final PostFactory factory;
  private final PostRepository posts;
  private final RecomputeEngagementService engagement;
  private final Outbox outbox;
  private final EntityManager entities;
  private final Clock clock;

  PostImport(
      PostService service,
      PostFactory factory,
      PostRepository posts,
      RecomputeEngagementService engagement,
      Outbox outbox,
      EntityManager entities,
      Clock clock) {
    this.service = service;
    this.factory = factory;
    this.posts = posts;
    this.engagement = engagement;
    this.outbox = outbox;
    this.entities = entities;
    this.clock = clock;
  }

  /** The outcome of a row. */
  enum Outcome {
    RECORDED,
    CORRECTED,
    UNCHANGED,
    REFUSED
  }

  /**
   * A row of the table.
   *
   * @param line on which it starts, from 1
   * @param id of the post, or null when the row was refused
   */
  record RowReport(int line, Outcome outcome, @Nullable UUID id, List<FieldProblem> errors) {}

  /** All rows of the table in order, and how many had which outcome. */
  record Report(int recorded, int corrected, int unchanged, int refused, List<RowReport> rows) {

    static Report of(List<RowReport> rows) {
      return new Report(
          count(rows, Outcome.RECORDED),
          count(rows, Outcome.CORRECTED),
          count(rows, Outcome.UNCHANGED),
          count(rows, Outcome.REFUSED),
          rows);
    }

    private static int count(List<RowReport> rows, Outcome outcome) {
      return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
  }

  private record Key(Platform platform, Instant publishedAt) {}

  /**
   * Imports what is right with the rows and reports on each.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when there is no profile yet
   */
  @Transactional
  public Report run(UUID userId, List<PostTable.Line> lines) {
    InfluencerProfile profile = service.locked(userId);
    Map<Key, List<Post>> present = present(userId, lines);
    Set<Key> seen = new HashSet<>();
    List<Post> recorded = new ArrayList<>();
    List<Post> corrected = new ArrayList<>();
    List<RowReport> rows = new ArrayList<>(lines.size());
    PostFactory.ForProfile newPosts = factory.of(profile);
    for (PostTable.Line line : lines) {
      RecordPostRequest request = line.post();
      if (request == null) {
        rows.add(new RowReport(line.line(), Outcome.REFUSED, null, line.problems()));
        continue;
      }
      Key key = new Key(request.platform(), request.publishedAt().truncatedTo(ChronoUnit.MICROS));
      List<Post> same = present.getOrDefault(key, List.of());
      Optional<FieldProblem> problem = problem(profile, request, seen.add(key), same);
      if (problem.isPresent()) {
        rows.add(new RowReport(line.line(), Outcome.REFUSED, null, List.of(problem.get())));
      } else if (same.isEmpty()) {
        Post post = newPosts.declared(request);
        recorded.add(post);
        rows.add(new RowReport(line.line(), Outcome.RECORDED, post.id(), List.of()));
      } else {
        Post post = same.getFirst();
        boolean changed = post.correct(request.counts(), request.isSponsored());
        if (changed) {
          corrected.add(post);
        }
        Outcome outcome = changed ? Outcome.CORRECTED : Outcome.UNCHANGED;
        rows.add(new RowReport(line.line(), outcome, post.id(), List.of()));
      }
    }
    if (!recorded.isEmpty() || !corrected.isEmpty()) {
      store(recorded, corrected);
      engagement.recompute(profile);
    }
    return Report.of(rows);
  }

  /**
   * One flush for all posts, and then their events. The repository would flush for each event,
   * which takes too long with thousands of posts in one transaction.
   */
  private void store(List<Post> recorded, List<Post> corrected) {
    recorded.forEach(entities::persist);
    entities.flush();
    recorded.forEach(post -> publish("post.recorded", post));
    corrected.forEach(post -> publish("post.updated", post));
  }

  private void publish(String type, Post post) {
    outbox.publish(type, post.id(), post.version(), post.state());
  }

  private Optional<FieldProblem> problem(
      InfluencerProfile profile, RecordPostRequest request, boolean first, List<Post> same) {
    if (!first) {
      return Optional.of(
          new FieldProblem(
              "publishedAt", "DUPLICATE_ROW", "a row before has the same platform and time"));
    }
    if (same.size() > 1) {
      return Optional.of(
          new FieldProblem(
              "publishedAt", "AMBIGUOUS_POST", "several posts have this platform and time"));
    }
    if (!same.isEmpty()
        && same.getFirst().verified()
        && !same.getFirst().counts().equals(request.counts())) {
      return Optional.of(
          new FieldProblem(
              "publishedAt", "VERIFIED_FIGURES", "the platform itself told this post's figures"));
    }
    return PostRules.problem(profile, request, clock.instant());
  }

  private Map<Key, List<Post>> present(UUID userId, List<PostTable.Line> lines) {
    Optional<Instant> earliest =
        lines.stream()
            .map(PostTable.Line::post)
            .filter(post -> post != null)
            .map(RecordPostRequest::publishedAt)
            .min(Instant::compareTo);
    Map<Key, List<Post>> present = new HashMap<>();
    earliest.ifPresent(time ->
        posts
            .findSince(userId, time.truncatedTo(ChronoUnit.MICROS))
            .forEach(post ->
                present
                    .computeIfAbsent(
                        new Key(post.platform(), post.publishedAt()), absent -> new ArrayList<>())
                    .add(post)));
    return present;
  }
}
