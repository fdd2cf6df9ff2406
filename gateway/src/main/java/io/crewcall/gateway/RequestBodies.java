package io.crewcall.gateway;

import io.crewcall.gateway.limit.ClientAddress;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.problem.StatusProblems;
import io.crewcall.platform.web.BodyTooLargeException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body whole before anything is asked of a service. A client that sends slowly, or stops,
 * so takes nobody's place there; it has some time, and more for each kilobyte that came.
 */
final class RequestBodies extends OncePerRequestFilter {
  private static final int BLOCK = 8 * 1024;

  private final GatewayProperties.Bodies limits;
  private final BodyMemory memory;
  private final SharedOut places;
  private final ClientAddress clients;
  private final ProblemWriter problems;

  RequestBodies(
      GatewayProperties properties,
      ClientAddress clients,
      ProblemWriter problems,
      MeterRegistry metrics) {
    this.limits = properties.bodies();
    this.memory =
        new BodyMemory(limits.requestMemory(), properties.oneCallerPercent(), "in", metrics);
    this.places = new SharedOut(limits.atOnce(), properties.oneCallerPercent());
    this.clients = clients;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getContentLengthLong() <= 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Caller caller = Caller.of(request, clients);
    try (BodyMemory.Share share = memory.share(caller)) {
      byte[] body;
      try {
        body = read(request.getInputStream(), caller, share);
      } catch (BodyTooLargeException tooLarge) {
        problems.write(request, response, tooLarge.problem());
        return;
      } catch (MemoryTakenException taken) {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        problems.write(
            request,
            response,
            Problem.unavailable(
                "SERVICE_BUSY", "Too many bodies are on their way right now; try again shortly."));
        return;
      } catch (IOException failed) {
        if (!Failures.tooSlow(failed)) {
          throw failed;
        }
        // What is still to come of the body is not waited for.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        problems.write(request, response, StatusProblems.of(HttpStatus.REQUEST_TIMEOUT));
        return;
      }
      chain.doFilter(new Whole(request, body), response);
    }
  }

  /** Whoever waits for a body holds much more than the body: buffers, and a thread. */
  private byte[] read(InputStream body, Caller caller, BodyMemory.Share share) throws IOException {
    Shares own = places.of(caller);
    if (!own.take(caller.name(), 1)) {
      throw new MemoryTakenException();
    }
    try {
      return read(body, share);
    } finally {
      own.give(caller.name(), 1);
    }
  }

  private byte[] read(InputStream body, BodyMemory.Share share) throws IOException {
    long started = System.nanoTime();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int got = body.read(block); got >= 0; got = body.read(block)) {
      if (!share.take(got)) {
        throw new MemoryTakenException();
      }
      whole.write(block, 0, got);
      limits.checkRequest(started, whole.size());
    }
    return whole.toByteArray();
  }

  private static final class MemoryTakenException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static final class Whole extends HttpServletRequestWrapper {
    private final ServletInputStream body;

    Whole(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new Bytes(new ByteArrayInputStream(body));
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return bytes.read(buffer, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("bodies are read by blocking");
    }
  }
}
