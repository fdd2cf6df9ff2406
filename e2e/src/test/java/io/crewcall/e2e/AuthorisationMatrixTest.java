package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Somebody has decided who may call each operation, and some rules hold for all of them. Without a
 * platform: whether it does as decided is {@link AuthorisationTest}'s question.
 *
 * <p>{@code -Dauthorisation.update=true} adds rows for new operations and takes those out that are
 * gone.
 */
class AuthorisationMatrixTest {
  private static final Set<String> REFUSALS = Set.of("401", "403", "404");

  /** Writes that need no token: signing in, and what proves itself by other means. */
  private static final List<String> OPEN_WRITES =
      List.of(
          "/api/v1/auth/",
          "/api/v1/payments/notices",
          "/api/v1/brands/email-invitations/open",
          "/api/v1/brands/email-invitations/decline");

  private final List<Operation> operations = Operation.all();
  private final AuthorisationMatrix matrix = AuthorisationMatrix.read();

  @Test
  void everyOperationHasARowAndEveryCellIsDecided() {
    Set<String> documented =
        operations.stream().map(Operation::key).collect(Collectors.toCollection(TreeSet::new));
    if (Boolean.getBoolean("authorisation.update")) {
      matrix.update(operations);
      matrix.write();
      return;
    }
    assertThat(matrix.rows().keySet())
        .as("rows of e2e/src/test/resources/authorisation-matrix.md")
        .isEqualTo(documented);
    for (AuthorisationMatrix.Row row : matrix.rows().values()) {
      row.cells()
          .forEach((caller, cell) ->
              assertThat(cell)
                  .as(row.operation() + " for " + caller.title())
                  .isIn(AuthorisationMatrix.OK, AuthorisationMatrix.NOTHING, "401", "403", "404"));
    }
  }

  @Test
  void withoutATokenOnlyWhatIsDocumentedAsOpen() {
    for (Operation operation : operations) {
      String cell = cell(operation, Caller.ANONYMOUS);
      if (!operation.anonymous()) {
        assertThat(cell).as(operation.key()).isEqualTo("401");
      } else if (!operation.reads() && !cell.equals("401")) {
        assertThat(OPEN_WRITES)
            .as(operation.key() + " changes something without a token")
            .anyMatch(operation.path()::startsWith);
      }
    }
  }

  @Test
  void whoeverIsSignedInIsNotToldToSignIn() {
    for (Operation operation : operations) {
      for (Caller caller : Caller.values()) {
        if (caller != Caller.ANONYMOUS) {
          assertThat(cell(operation, caller)).as(operation.key()).isNotEqualTo("401");
        }
      }
    }
  }

  @Test
  void aTokenForReadingChangesNothing() {
    for (Operation operation : operations) {
      if (!operation.reads() && OPEN_WRITES.stream().noneMatch(operation.path()::startsWith)) {
        for (Caller reading : List.of(Caller.READ_ONLY, Caller.PARTNER_READING)) {
          assertThat(cell(operation, reading))
              .as(operation.key())
              .isIn("403", AuthorisationMatrix.NOTHING);
        }
      }
    }
  }

  @Test
  void anApplicationOfOthersMayNoMoreThanThePersonAndNothingThatIsTheirsAlone() {
    for (Operation operation : operations) {
      if (REFUSALS.contains(cell(operation, Caller.OWNER))) {
        assertThat(cell(operation, Caller.PARTNER))
            .as(operation.key())
            .isIn("403", cell(operation, Caller.OWNER), AuthorisationMatrix.NOTHING);
      }
    }
    for (Map.Entry<String, AuthorisationMatrix.Row> row : matrix.rows().entrySet()) {
      if (THE_PERSONS_ALONE.stream().anyMatch(row.getKey()::contains)) {
        assertThat(row.getValue().cells().get(Caller.PARTNER)).as(row.getKey()).isEqualTo("403");
      }
    }
  }

  /** What opens other ways in, hands everything out or ends everything. */
  private static final Set<String> THE_PERSONS_ALONE =
      Set.of(
          "POST /api/v1/auth/clients",
          "POST /api/v1/auth/account/password",
          "POST /api/v1/users/me/exports",
          "POST /api/v1/users/me/erasure",
          "PUT /api/v1/users/me/handle");

  @Test
  void whoLeftATeamIsAStranger() {
    for (Operation operation : operations) {
      // Which refusal it is can hang on what the owner did before.
      assertThat(REFUSALS.contains(cell(operation, Caller.FORMER)))
          .as(operation.key())
          .isEqualTo(REFUSALS.contains(cell(operation, Caller.BRAND)));
    }
  }

  @Test
  void whoIsBlockedMayNoMoreThanAStranger() {
    for (Operation operation : operations) {
      // Of their own everybody has something else.
      if (REFUSALS.contains(cell(operation, Caller.OTHER))
          && !AuthorisationWorld.objectOf(operation).equals("self")) {
        assertThat(cell(operation, Caller.BLOCKED)).as(operation.key()).isIn(REFUSALS);
      }
    }
  }

  @Test
  void aViewerOfABrandChangesNothingOfIt() {
    Set<String> ofBrands = Set.of("brand", "campaign", "gig", "list", "item", "share", "member");
    for (Operation operation : operations) {
      String object = AuthorisationWorld.objectOf(operation);
      if (!operation.reads()
          && ofBrands.contains(object)
          && REFUSALS.contains(cell(operation, Caller.OTHER))) {
        assertThat(cell(operation, Caller.VIEWER))
            .as(operation.key() + " is refused to strangers, and so to viewers")
            .isIn("403", "404", viewersOwn(operation));
      }
    }
  }

  /** What viewers do for themselves: vote, leave. */
  private static String viewersOwn(Operation operation) {
    boolean own =
        operation.path().endsWith("/vote") || operation.path().endsWith("/members/{userId}");
    return own ? AuthorisationMatrix.OK : "403";
  }

  @Test
  void strangersAreRefusedWhatOwnersAloneMayDo() {
    // A row in which everybody signed in may change somebody's object is a hole, or a public place.
    Map<String, String> everybody =
        operations.stream()
            .filter(operation -> !operation.reads())
            .filter(
                operation -> !Set.of("self", "-").contains(AuthorisationWorld.objectOf(operation)))
            .filter(operation -> cell(operation, Caller.OTHER).equals(AuthorisationMatrix.OK))
            .collect(Collectors.toMap(Operation::key, operation -> cell(operation, Caller.OTHER)));
    assertThat(everybody.keySet())
        .as("operations by which strangers change an object that has an owner")
        .isSubsetOf(MEANT_FOR_STRANGERS);
  }

  /** Bids, marks for oneself, reports and the like: acts of a stranger towards somebody. */
  private static final Set<String> MEANT_FOR_STRANGERS =
      Set.of(
          "DELETE /api/v1/gigs/{id}/save",
          "PUT /api/v1/gigs/{id}/save",
          "POST /api/v1/gigs/{gigId}/applications",
          "POST /api/v1/reviews/{id}/reports",
          "POST /api/v1/testimonials/{id}/reports",
          "POST /api/v1/users/{id}/reports",
          "POST /api/v1/users/{id}/testimonial-requests",
          "POST /api/v1/users/{id}/testimonials");

  private String cell(Operation operation, Caller caller) {
    AuthorisationMatrix.Row row = matrix.rows().get(operation.key());
    return row == null
        ? AuthorisationMatrix.NOTHING
        : row.cells().getOrDefault(caller, AuthorisationMatrix.NOTHING);
  }
}
