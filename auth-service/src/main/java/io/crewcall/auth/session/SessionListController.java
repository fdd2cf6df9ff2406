package io.crewcall.auth.session;

import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ending a session needs no If-Match: a session has nothing that could be changed at the same time,
 * and whoever wants to be rid of one does not care what it did last.
 */
@RestController
@RequestMapping("/api/v1/auth/sessions")
@Tag(name = "Sessions", description = "Where one is signed in; needs the token of a session")
class SessionListController {
  private final SessionService sessions;
  private final AuditLog audit;
  private final Cursors cursors;

  SessionListController(SessionService sessions, AuditLog audit, Cursors cursors) {
    this.sessions = sessions;
    this.audit = audit;
    this.cursors = cursors;
  }

  @GetMapping
  @Operation(operationId = "listSessions", summary = "List one's sessions, the newest first")
  Page<SessionResponse> list(CurrentUser user, PageQuery query) {
    String list = "sessions:" + user.id();
    UUID before = cursors.idBefore(list, query);
    UUID current = CurrentSession.id();
    List<SessionResponse> rows =
        sessions.live(user.id(), before, query.limit() + 1).stream()
            .map(session -> session.response(current))
            .toList();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }

  @DeleteMapping("/{sessionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "endSession",
      summary = "End one of one's sessions",
      description = "Its refresh token and what was granted for it end; access tokens run out.")
  @Refuses(status = 404, codes = "SESSION_NOT_FOUND")
  void end(CurrentUser user, @PathVariable UUID sessionId) {
    if (!sessions.revoke(user.id(), sessionId)) {
      throw Problem.notFound("SESSION_NOT_FOUND", "There is no such session.").exception();
    }
    audit.record(user.id(), AuditEventType.SESSION_ENDED, Map.of("sessions", "1"));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "endOtherSessions",
      summary = "End all of one's sessions but the one that asks")
  void endOthers(CurrentUser user) {
    int ended = sessions.endAll(user.id(), CurrentSession.id(), EndReason.REVOKED);
    if (ended > 0) {
      audit.record(
          user.id(), AuditEventType.SESSION_ENDED, Map.of("sessions", String.valueOf(ended)));
    }
  }
}
