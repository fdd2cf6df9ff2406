package io.crewcall.platform.idempotency;

import io.crewcall.platform.persistence.PersistenceProblems;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key} on POST: runs the request in one transaction with the record of
 * its answer, so that either both are there or neither. Refused requests (4xx) are not remembered:
 * they had no effect, and a retry is judged afresh. One that was refused while a fact of another
 * service was missing here is tried again for a moment, each time in a new transaction.
 */
public final class IdempotencyFilter extends OncePerRequestFilter {
  /** As in the IETF draft "The Idempotency-Key HTTP Header Field". */
  public static final String HEADER = "Idempotency-Key";

  private static final String REPLAYED = "Idempotency-Replayed";

  private static final Set<Integer> REFUSED =
      Set.of(
          HttpServletResponse.SC_UNAUTHORIZED,
          HttpServletResponse.SC_FORBIDDEN,
          HttpServletResponse.SC_NOT_FOUND);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final IdempotencyRecords records;
  private final TransactionTemplate transaction;
  private final BodyFingerprint fingerprint;
  private final ProblemWriter problems;

  public IdempotencyFilter(
      IdempotencyRecords records,
      TransactionTemplate transaction,
      BodyFingerprint fingerprint,
      ProblemWriter problems) {
    this.records = records;
    this.fingerprint = fingerprint;
    this.transaction = transaction;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      problems.write(
          request,
          response,
          new Problem(
              HttpStatus.BAD_REQUEST,
              "INVALID_IDEMPOTENCY_KEY",
              "Idempotency-Key must be 1 to 128 visible ASCII characters.",
              List.of(new FieldProblem(HEADER, "PATTERN", "is not well formed"))));
      return;
    }
    RepeatableRequest repeatable = new RepeatableRequest(request);
    byte[] bodyHash = fingerprint.of(CanonicalJson.of(repeatable.body()));
    IdempotencyRecords.Scope scope =
        new IdempotencyRecords.Scope(key, caller(request), request.getRequestURI());
    Map<String, List<String>> headersBefore = headers(response);
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    AtomicReference<@Nullable Problem> refused = new AtomicReference<>();
    try {
      ReplicaLookup.patiently(() -> {
        clear(answer, response, headersBefore);
        refused.set(attempt(scope, bodyHash, chain, repeatable, answer));
        return refused.get() == null && answer.getStatus() >= 400;
      });
    } catch (UncheckedIOException wrapped) {
      throw wrapped.getCause();
    } catch (WrappedServletException wrapped) {
      throw wrapped.servletException;
    }
    Problem problem = refused.get();
    if (problem != null) {
      clear(answer, response, headersBefore);
      problems.write(request, response, problem);
    } else {
      answer.copyBodyToResponse();
    }
  }

  /** Whose keys these are. Strangers are told apart by their address, which is not kept. */
  private String caller(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      return request.getUserPrincipal().getName();
    }
    String address = request.getRemoteAddr() + " " + request.getHeader("X-Forwarded-For");
    return "anonymous "
        + HexFormat.of().formatHex(fingerprint.of(address.getBytes(StandardCharsets.UTF_8)));
  }

  /** The request as one transaction; a problem that takes the place of its answer, or null. */
  private @Nullable Problem attempt(
      IdempotencyRecords.Scope scope,
      byte[] bodyHash,
      FilterChain chain,
      HttpServletRequest request,
      ContentCachingResponseWrapper answer) {
    try {
      return transaction.execute(status -> {
        if (!records.claim(scope)) {
          return Problem.conflict(
              "REQUEST_IN_PROGRESS", "A request with this Idempotency-Key is under way.");
        }
        Optional<IdempotencyRecords.Answer> known = records.find(scope);
        if (known.isPresent()) {
          return again(known.get(), bodyHash, chain, request, answer, status);
        }
        forward(chain, request, answer);
        if (answer.getStatus() >= 400) {
          status.setRollbackOnly();
        } else {
          records.remember(
              scope,
              new IdempotencyRecords.Answer(
                  bodyHash,
                  answer.getStatus(),
                  answer.getContentType(),
                  answer.getHeader(HttpHeaders.LOCATION),
                  answer.getHeader(HttpHeaders.ETAG),
                  answer.getContentAsByteArray()));
        }
        return null;
      });
    } catch (UnexpectedRollbackException inner) {
      // A refusal inside rolled back; its problem document is already in the answer.
      return answer.getStatus() >= 400 ? null : undone();
    } catch (TransactionException | DataAccessException failed) {
      // Before the request, or at the commit or rollback after it: what it did is undone.
      return answer.getStatus() >= 400
          ? null
          : PersistenceProblems.of(failed).orElseThrow(() -> failed);
    }
  }

  /**
   * Answers as before, to who still has the right to ask: the request is made once more and taken
   * back. Who is signed in no more (401), has lost the right meanwhile (403), or may not know of
   * the object any more (404), is told that; any other outcome follows from what the first request
   * did. Nobody's rights can be lost by strangers, who have none.
   */
  private @Nullable Problem again(
      IdempotencyRecords.Answer known,
      byte[] bodyHash,
      FilterChain chain,
      HttpServletRequest request,
      ContentCachingResponseWrapper answer,
      TransactionStatus status) {
    if (!MessageDigest.isEqual(known.bodyHash(), bodyHash)) {
      return Problem.unprocessable(
          "IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used with another body.");
    }
    if (request.getUserPrincipal() != null) {
      Map<String, List<String>> headersBefore = headers(answer);
      request.setAttribute(Rehearsals.ATTRIBUTE, true);
      forward(chain, request, answer);
      status.setRollbackOnly();
      if (REFUSED.contains(answer.getStatus())
          || known.status() == HttpStatus.MULTI_STATUS.value()
              && BulkAnswers.rightLost(known.body(), answer.getContentAsByteArray())) {
        return null;
      }
      clear(answer, answer, headersBefore);
    }
    replay(known, answer);
    return null;
  }

  /** Takes back what an attempt has answered, its content type and headers too. */
  private static void clear(
      ContentCachingResponseWrapper answer,
      HttpServletResponse response,
      Map<String, List<String>> headersBefore) {
    answer.reset();
    headersBefore.forEach(
        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
  }

  /** What filters further out have set, the request id among it. */
  private static Map<String, List<String>> headers(HttpServletResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      headers.put(name, List.copyOf(response.getHeaders(name)));
    }
    return headers;
  }

  private static Problem undone() {
    return Problem.unavailable("NOT_DONE", "It was not done; try again with the same key.");
  }

  private static void replay(
      IdempotencyRecords.Answer known, ContentCachingResponseWrapper answer) {
    answer.setStatus(known.status());
    answer.setHeader(REPLAYED, "true");
    if (known.contentType() != null) {
      answer.setContentType(known.contentType());
    }
    if (known.location() != null) {
      answer.setHeader(HttpHeaders.LOCATION, known.location());
    }
    if (known.etag() != null) {
      answer.setHeader(HttpHeaders.ETAG, known.etag());
    }
    try {
      answer.getOutputStream().write(known.body());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void forward(
      FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
    try {
      chain.doFilter(request, response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (ServletException failed) {
      throw new WrappedServletException(failed);
    }
  }

  private static final class WrappedServletException extends RuntimeException {
    private final ServletException servletException;

    WrappedServletException(ServletException cause) {
      super(cause);
      this.servletException = cause;
    }
  }
}
