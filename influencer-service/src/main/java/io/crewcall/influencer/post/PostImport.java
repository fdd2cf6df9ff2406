package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.profile.EngagementUpkeep;
import io.crewcall.influencer.profile.InfluencerProfile;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
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
 * Takes over many posts from a table. A post of the same platform and time is the same post: its
 * figures are replaced, so that a table can be imported again and again as it grows.
 */
@Service
class PostImport {
  private final PostRecorder recorder;
  private final Posts posts;
  private final EngagementUpkeep engagement;

  PostImport(PostRecorder recorder, Posts posts, EngagementUpkeep engagement) {
    this.recorder = recorder;
    this.posts = posts;
    this.engagement = engagement;
  }

  /** What became of a row. */
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

  /** All rows of the table in order, and how many came to what. */
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
    InfluencerProfile profile = recorder.locked(userId);
    Map<Key, List<Post>> present = present(userId, lines);
    Set<Key> seen = new HashSet<>();
    List<Post> fresh = new ArrayList<>();
    List<Post> corrected = new ArrayList<>();
    List<RowReport> rows = new ArrayList<>(lines.size());
    PostRecorder.NewPosts newPosts = recorder.newPosts(profile);
    for (PostTable.Line line : lines) {
      RecordPost request = line.post();
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
        Post post = newPosts.of(request);
        fresh.add(post);
        rows.add(new RowReport(line.line(), Outcome.RECORDED, post.postId(), List.of()));
      } else {
        Post before = same.getFirst();
        Post after = before.with(request.counts(), request.isSponsored());
        boolean changed =
            !before.counts().equals(after.counts()) || before.sponsored() != after.sponsored();
        if (changed) {
          corrected.add(after);
        }
        rows.add(
            new RowReport(
                line.line(),
                changed ? Outcome.CORRECTED : Outcome.UNCHANGED,
                before.postId(),
                List.of()));
      }
    }
    posts.insertAll(fresh);
    corrected.forEach(posts::update);
    if (!fresh.isEmpty() || !corrected.isEmpty()) {
      engagement.recompute(profile);
    }
    return Report.of(rows);
  }

  private Optional<FieldProblem> problem(
      InfluencerProfile profile, RecordPost request, boolean first, List<Post> same) {
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
        && same.getFirst().basis() == Basis.PLATFORM
        && !same.getFirst().counts().equals(request.counts())) {
      return Optional.of(
          new FieldProblem(
              "publishedAt", "VERIFIED_FIGURES", "the platform itself told this post's figures"));
    }
    return recorder.problem(profile, request).map(Problem::errors).map(List::getFirst);
  }

  private Map<Key, List<Post>> present(UUID userId, List<PostTable.Line> lines) {
    Optional<Instant> earliest =
        lines.stream()
            .map(PostTable.Line::post)
            .filter(post -> post != null)
            .map(RecordPost::publishedAt)
            .min(Instant::compareTo);
    Map<Key, List<Post>> present = new HashMap<>();
    earliest.ifPresent(time ->
        posts
            .all(userId, time.truncatedTo(ChronoUnit.MICROS))
            .forEach(post ->
                present
                    .computeIfAbsent(
                        new Key(post.platform(), post.publishedAt()), absent -> new ArrayList<>())
                    .add(post)));
    return present;
  }
}
