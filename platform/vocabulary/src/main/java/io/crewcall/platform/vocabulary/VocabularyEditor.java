package io.crewcall.platform.vocabulary;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** Changes of a vocabulary by admins, one after the other, and the log of them. */
public final class VocabularyEditor {
  private static final String CHANGES = "vocabulary-changes";

  private final ReferenceDataVersions versions;
  private final VocabularyChangeRepository changes;
  private final EntityManager entities;
  private final Cursors cursors;
  private final IdGenerator ids;
  private final Clock clock;

  VocabularyEditor(
      ReferenceDataVersions versions,
      VocabularyChangeRepository changes,
      EntityManager entities,
      Cursors cursors,
      IdGenerator ids,
      Clock clock) {
    this.versions = versions;
    this.changes = changes;
    this.entities = entities;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /** The present version of the vocabulary; grows with every change, and is its ETag. */
  public int version() {
    return versions.current();
  }

  /**
   * Makes a change as a whole, in the caller's transaction.
   *
   * @param ifMatch the version of the vocabulary that the change is based on
   * @param request for the log
   * @param edit stores what changes, or refuses
   * @throws io.crewcall.platform.problem.ProblemException 412 when somebody else was faster
   */
  public VocabularyChange change(
      UUID admin, IfMatch ifMatch, @Nullable String note, Object request, Runnable edit) {
    ReferenceDataVersions.Versions before = versions.lock().orElseThrow();
    ifMatch.check(before.version());
    edit.run();
    ReferenceDataVersions.Versions after = before.edited();
    versions.store(after);
    VocabularyChange change =
        new VocabularyChange(ids.next(), after.version(), admin, clock.instant(), note, request);
    entities.persist(change);
    return change;
  }

  /** The log, the latest change first. */
  public Page<VocabularyChange> changes(PageQuery page) {
    int before =
        cursors
            .decode(CHANGES, page.cursor(), 1)
            .map(values -> Integer.parseInt(values.getFirst()))
            .orElse(Integer.MAX_VALUE);
    return Page.of(
        changes.findByVersionLessThanOrderByVersionDesc(before, Limit.of(page.limit() + 1)),
        page.limit(),
        last -> cursors.encode(CHANGES, last.version()));
  }

  /**
   * One change of the log.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404
   */
  public VocabularyChange change(UUID id) {
    return changes
        .findById(id)
        .orElseThrow(
            () -> Problem.notFound("CHANGE_NOT_FOUND", "There is no such change.").exception());
  }
}
