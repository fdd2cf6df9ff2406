package io.crewcall.gig.changes;

import io.crewcall.gig.changes.ChangeFacts.Position;
import io.crewcall.gig.changes.ChangeFacts.Snapshot;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Answers what of a caller's own has changed. */
@Component
public class ChangeFeed {
  /** Of each operation that this class answers. */
  public static final String DESCRIPTION =
      "For clients that keep a copy. Without `updatedSince` everything. Read all pages, replace or"
          + " add the `items`, drop what is in `removed`, and ask the next time with `nextSince`."
          + " Nothing is missed, whatever is written meanwhile; some may come twice. After"
          + " `SYNC_OUTDATED` begin anew, without `updatedSince`.";

  private final ChangeFacts facts;
  private final Cursors cursors;

  ChangeFeed(ChangeFacts facts, Cursors cursors) {
    this.facts = facts;
    this.cursors = cursors;
  }

  /**
   * One page. The first fixes what is to be read: transactions that end later, and teams joined or
   * left later, are left to the next time.
   *
   * @param updatedSince from an answer before; null for everything
   * @param named reads some by their ids, as far as the caller may
   */
  public <T> Changes<T> page(
      ChangeKind kind,
      Caller caller,
      @Nullable String updatedSince,
      PageQuery query,
      Function<List<UUID>, Page<T>> named) {
    String marks = "since:" + kind + ":" + caller.id();
    Watermark known =
        cursors
            .decode(marks, updatedSince, Watermark.VALUES)
            .map(Watermark::of)
            .orElse(Watermark.NOTHING);
    Reading reading = reading(marks + ":" + known.values(), known, caller, query);
    List<Position> rows =
        facts.after(
            reading.last(),
            new ChangeFacts.Query(kind, caller.id(), known, reading.brands(), reading.before()),
            query.limit() + 1);
    Page<Position> page = Page.of(rows, query.limit(), row -> reading.cursor(cursors, row));
    List<UUID> removed = new ArrayList<>();
    List<UUID> there = new ArrayList<>();
    for (Position row : page.items()) {
      (row.removed() ? removed : there).add(row.id());
    }
    return new Changes<>(
        there.isEmpty() ? List.of() : named.apply(there).items(),
        removed,
        page.nextCursor(),
        cursors.encode(marks, reading.reached().values().toArray()));
  }

  /**
   * What a series of pages reads.
   *
   * @param brands of whose teams the caller was a member at the first page
   * @param dropped those that the caller has been seen out of since: their rows are held back, so
   *     that the client knows only some of them
   */
  private record Reading(
      String list,
      String oldest,
      String before,
      Set<UUID> brands,
      Set<UUID> dropped,
      Position last) {

    /** What the client knows behind the last page. */
    Watermark reached() {
      Set<UUID> complete = new HashSet<>(brands);
      complete.removeAll(dropped);
      return new Watermark(oldest, complete, dropped);
    }

    String cursor(Cursors cursors, Position row) {
      return cursors.encode(
          list,
          oldest,
          before,
          Watermark.text(brands),
          Watermark.text(dropped),
          row.phase(),
          row.changedIn(),
          row.id());
    }
  }

  private Reading reading(String list, Watermark known, Caller caller, PageQuery query) {
    return cursors
        .decode(list, query.cursor(), 7)
        .map(values -> {
          Set<UUID> brands = Watermark.set(values.get(2));
          Set<UUID> dropped = new HashSet<>(brands);
          dropped.removeAll(caller.memberships().keySet());
          dropped.addAll(Watermark.set(values.get(3)));
          return new Reading(
              list,
              values.get(0),
              values.get(1),
              brands,
              dropped,
              new Position(
                  Integer.parseInt(values.get(4)), values.get(5), UUID.fromString(values.get(6))));
        })
        .orElseGet(() -> {
          Snapshot snapshot = facts.snapshot();
          if (new BigInteger(known.from()).compareTo(new BigInteger(snapshot.next())) > 0) {
            throw Problem.of(
                    HttpStatus.GONE, "SYNC_OUTDATED", "Read everything anew, without updatedSince.")
                .exception();
          }
          return new Reading(
              list,
              snapshot.oldest(),
              snapshot.next(),
              caller.memberships().keySet(),
              Set.of(),
              Position.START);
        });
  }
}
