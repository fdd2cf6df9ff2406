package io.crewcall.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;

/**
 * Takes a service's answer over before it is written, so that a client that reads slowly holds no
 * call to the service. A long one, or one for which there is no memory left, goes through piece by
 * piece.
 */
final class AnswerBodies {
  private static final int BLOCK = 8 * 1024;
  private static final int LONG = 2 * 1024 * 1024;

  private final GatewayProperties.Bodies limits;
  private final BodyMemory memory;

  AnswerBodies(GatewayProperties properties, MeterRegistry metrics) {
    this.limits = properties.bodies();
    this.memory =
        new BodyMemory(limits.answerMemory(), properties.oneCallerPercent(), "out", metrics);
  }

  /**
   * The same body, in memory if possible.
   *
   * @param call over, as soon as the service has nothing more to say
   * @throws IOException when the service breaks off
   */
  InputStream takeOver(HttpServletRequest request, Caller caller, InputStream body, Guard.Call call)
      throws IOException {
    BodyMemory.Share share = memory.share(caller);
    BrokenAnswers.frees(request, share);
    ByteArrayOutputStream come = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int got = body.read(block); got >= 0; got = body.read(block)) {
      come.write(block, 0, got);
      if (come.size() > LONG || !share.take(got)) {
        return new Passing(
            new SequenceInputStream(new ByteArrayInputStream(come.toByteArray()), body));
      }
    }
    body.close();
    call.close();
    return new Passing(new ByteArrayInputStream(come.toByteArray()));
  }

  /**
   * On its way to the client, which has some time, and more for each kilobyte that it took. The
   * time that the service takes for it is not the client's.
   */
  private final class Passing extends FilterInputStream {
    private long started = System.nanoTime();
    private long passed;

    Passing(InputStream body) {
      super(body);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        limits.checkAnswer(started, passed);
      } catch (SocketTimeoutException tooSlow) {
        // Else all the rest would be read before the service is left.
        close();
        throw tooSlow;
      }
      long asked = System.nanoTime();
      int got = super.read(buffer, offset, length);
      started += System.nanoTime() - asked;
      passed += Math.max(got, 0);
      return got;
    }
  }
}
