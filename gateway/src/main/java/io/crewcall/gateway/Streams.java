package io.crewcall.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The event streams that pass through. One that stays silent for too long, heartbeats included, is
 * ended, and one whose token was taken back, within a second; and all are ended before the gateway
 * stops, so that their clients come again elsewhere and nobody waits for them.
 */
final class Streams implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Streams.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final byte[] SIGNED_OUT =
      "event: end\ndata: {\"reason\":\"SIGNED_OUT\"}\n\n".getBytes(StandardCharsets.UTF_8);

  private final long silence;
  private final Duration between;
  private final Predicate<Jwt> revoked;
  private final Set<Beginning> beginnings = ConcurrentHashMap.newKeySet();
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile Thread watch = Thread.currentThread();

  /**
   * @param silence after which a stream is ended
   * @param revoked whether a token that was good is good no more
   */
  Streams(Duration silence, Predicate<Jwt> revoked) {
    this.silence = silence.toNanos();
    Duration often = silence.dividedBy(8);
    this.between = often.compareTo(LOOK) < 0 ? often : LOOK;
    this.revoked = revoked;
  }

  /** This thread waits for a stream to begin, which may take as long as silence in it. */
  Beginning beginning() {
    Beginning beginning = new Beginning();
    beginnings.add(beginning);
    return beginning;
  }

  /**
   * The body of a stream, ended from outside when it must be.
   *
   * @param token of who listens; null for a stranger
   */
  InputStream watch(InputStream body, @Nullable Jwt token) {
    Stream stream = new Stream(body, token);
    open.add(stream);
    if (!running) {
      stream.end();
    }
    return stream;
  }

  @Override
  public void start() {
    running = true;
    watch = Thread.ofVirtual().name("stream-watch").start(this::look);
  }

  private void look() {
    try {
      while (running) {
        Thread.sleep(between);
        long now = System.nanoTime();
        for (Beginning beginning : beginnings) {
          if (now - beginning.since > silence) {
            beginning.giveUp();
          }
        }
        for (Stream stream : open) {
          if (now - stream.lastByte > silence) {
            log.warn("a stream was silent for too long and is ended");
            stream.end();
          } else if (stream.token != null && revoked.test(stream.token)) {
            stream.endSignedOut();
          }
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    watch.interrupt();
    open.forEach(Stream::end);
  }

  /** After the drain, before the web server waits for what is under way. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 512;
  }

  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The time until the head of a stream has come. */
  final class Beginning implements AutoCloseable {
    private final Thread waiting = Thread.currentThread();
    private final long since = System.nanoTime();
    private boolean over;
    private boolean givenUp;

    private synchronized void giveUp() {
      if (!over && !givenUp) {
        givenUp = true;
        waiting.interrupt();
      }
    }

    /** Whether it took too long. */
    synchronized boolean isGivenUp() {
      return givenUp;
    }

    @Override
    public void close() {
      beginnings.remove(this);
      synchronized (this) {
        over = true;
        if (givenUp) {
          // The interruption was for the wait, and not for what this thread does next.
          Thread.interrupted();
        }
      }
    }
  }

  private final class Stream extends FilterInputStream {
    private final @Nullable Jwt token;
    private volatile long lastByte = System.nanoTime();
    private volatile boolean ended;
    private volatile boolean signedOut;

    /** Between two events, so that one more can follow. */
    private boolean complete = true;

    Stream(InputStream body, @Nullable Jwt token) {
      super(body);
      this.token = token;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int got = ended ? -1 : super.read(buffer, offset, length);
        lastByte = System.nanoTime();
        if (got > 0) {
          complete =
              got > 1 && buffer[offset + got - 1] == '\n' && buffer[offset + got - 2] == '\n';
          return got;
        }
      } catch (IOException closed) {
        if (!ended) {
          throw closed;
        }
      }
      return lastWords(buffer, offset, length);
    }

    /** Why it ends, for a reader who is signed in no more; once. */
    private int lastWords(byte[] buffer, int offset, int length) {
      if (!signedOut || !complete || length < SIGNED_OUT.length) {
        return -1;
      }
      signedOut = false;
      System.arraycopy(SIGNED_OUT, 0, buffer, offset, SIGNED_OUT.length);
      return SIGNED_OUT.length;
    }

    void endSignedOut() {
      signedOut = true;
      end();
    }

    /** To its reader it looks as if the service had ended it. */
    void end() {
      ended = true;
      try {
        close();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    @Override
    public void close() throws IOException {
      open.remove(this);
      super.close();
    }
  }
}
