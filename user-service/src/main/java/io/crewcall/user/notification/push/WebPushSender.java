package io.crewcall.user.notification.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptionException;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sends by Web Push (RFC 8030). Redirects are not followed: they could lead anywhere. */
@Component
@ConditionalOnProperty(PushConfiguration.KEY)
final class WebPushSender implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final String TTL_SECONDS = "86400";

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Vapid vapid;
  private final PushEndpoints endpoints;

  WebPushSender(Vapid vapid, PushEndpoints endpoints) {
    this.vapid = vapid;
    this.endpoints = endpoints;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** The push service has it. */
    record Taken() implements Outcome {}

    /** The browser does not exist any more. */
    record Gone() implements Outcome {}

    /** To be tried again, not before some time has passed. */
    record Later(Duration pause) implements Outcome {}

    /** It will never be taken. */
    record Refused(String why) implements Outcome {}
  }

  /** Hands a message over; does not throw for what a push service answers. */
  Outcome send(PushTarget target, byte[] message) {
    try {
      if (!endpoints.isWellFormed(target.endpoint()) || !endpoints.isPublic(target.endpoint())) {
        return new Outcome.Gone();
      }
      EncryptedPushMessage encrypted =
          MessageEncryptions.of().encrypt(target.keys(), PushMessage.of(message));
      HttpRequest request =
          HttpRequest.newBuilder(target.endpoint())
              .timeout(TIMEOUT)
              .header("Authorization", vapid.authorization(target.endpoint()))
              .header("Content-Encoding", encrypted.contentEncoding())
              .header("Content-Type", encrypted.mediaType())
              .header("TTL", TTL_SECONDS)
              .header("Urgency", "normal")
              .POST(BodyPublishers.ofByteArray(encrypted.toBytes()))
              .build();
      return outcome(http.send(request, BodyHandlers.discarding()));
    } catch (IOException unreachable) {
      return new Outcome.Later(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Outcome.Later(PAUSE);
    } catch (MessageEncryptionException impossible) {
      return new Outcome.Refused(impossible.getClass().getSimpleName());
    }
  }

  private static Outcome outcome(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Taken();
    }
    if (status == 404 || status == 410) {
      return new Outcome.Gone();
    }
    if (status == 429 || status >= 500) {
      return new Outcome.Later(pause(answer));
    }
    return new Outcome.Refused("status " + status);
  }

  private static Duration pause(HttpResponse<Void> answer) {
    Duration asked =
        answer
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("\\d{1,9}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)))
            .orElse(PAUSE);
    return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
