package io.crewcall.user.notification.push;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own browsers over REST. */
@RestController
@RequestMapping("/api/v1/users/me/push-subscriptions")
@Tag(name = "Notifications")
class PushSubscriptionController {
  private static final int SECRET = 16;

  private final PushSubscriptionService subscriptions;
  private final PushEndpoints endpoints;
  private final ObjectProvider<Vapid> vapid;

  PushSubscriptionController(
      PushSubscriptionService subscriptions, PushEndpoints endpoints, ObjectProvider<Vapid> vapid) {
    this.subscriptions = subscriptions;
    this.endpoints = endpoints;
    this.vapid = vapid;
  }

  /**
   * What a browser needs to subscribe.
   *
   * @param publicKey its {@code applicationServerKey}, in base64url
   */
  record PushKey(String publicKey) {}

  @GetMapping("/key")
  @Operation(
      operationId = "getPushKey",
      summary = "The key a browser subscribes with",
      description = "Not found where this installation does not send to browsers.")
  @Refuses(status = 404, codes = "PUSH_NOT_CONFIGURED")
  PushKey key(CurrentUser user) {
    return new PushKey(configured().publicKey());
  }

  @GetMapping
  @Operation(operationId = "listPushSubscriptions", summary = "One's own browsers that are woken")
  Page<PushSubscriptionResponse> list(PageQuery query, CurrentUser user) {
    return subscriptions.page(user.id(), query);
  }

  @PutMapping("/{id}")
  @Operation(
      operationId = "putPushSubscription",
      summary = "Have a browser woken",
      description =
          "The client makes the id. The endpoint must be HTTPS on the public internet; one that was somebody else's becomes one's own. It is woken until the session ends in which it was put last.")
  @Refuses(status = 404, codes = "PUSH_NOT_CONFIGURED")
  @Refuses(status = 409, codes = "TOO_MANY_SUBSCRIPTIONS")
  @Refuses(status = 422, codes = "INVALID_SUBSCRIPTION")
  ResponseEntity<PushSubscriptionResponse> put(
      @PathVariable UUID id,
      @Nullable IfMatch expected,
      @Valid @RequestBody PushSubscriptionRequest request,
      CurrentUser user) {
    configured();
    PushSubscriptionService.Put put =
        subscriptions.put(
            user.id(), id, target(request), request.label(), TokenSession.current(), expected);
    PushSubscriptionResponse response = put.subscription();
    return put.created()
        ? Etags.created("/api/v1/users/me/push-subscriptions/" + id, response, response.version())
        : Etags.ok(response, response.version());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getPushSubscription", summary = "One of one's own browsers")
  @Refuses(status = 404, codes = "SUBSCRIPTION_NOT_FOUND")
  ResponseEntity<PushSubscriptionResponse> one(@PathVariable UUID id, CurrentUser user) {
    PushSubscriptionResponse response = subscriptions.get(user.id(), id);
    return Etags.ok(response, response.version());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deletePushSubscription", summary = "Leave a browser alone")
  @Refuses(status = 404, codes = "SUBSCRIPTION_NOT_FOUND")
  void delete(@PathVariable UUID id, IfMatch expected, CurrentUser user) {
    subscriptions.delete(user.id(), id, expected);
  }

  private Vapid configured() {
    Vapid configured = vapid.getIfAvailable();
    if (configured == null) {
      throw Problem.notFound("PUSH_NOT_CONFIGURED", "This installation does not send to browsers.")
          .exception();
    }
    return configured;
  }

  private PushTarget target(PushSubscriptionRequest request) {
    byte[] key = decoded("keys.p256dh", request.keys().p256dh());
    if (!PushTarget.isPublicKey(key)) {
      throw refused("keys.p256dh", "must be an uncompressed point of P-256");
    }
    byte[] secret = decoded("keys.auth", request.keys().auth());
    if (secret.length != SECRET) {
      throw refused("keys.auth", "must be 16 bytes");
    }
    return new PushTarget(endpoint(request.endpoint()), key, secret);
  }

  private URI endpoint(String text) {
    try {
      URI endpoint = new URI(text);
      if (endpoints.isWellFormed(endpoint) && endpoints.isPublic(endpoint)) {
        return endpoint;
      }
    } catch (URISyntaxException | UnknownHostException notOne) {
      // refused below, like an address that is not called
    }
    throw refused("endpoint", "must be an HTTPS address on the public internet");
  }

  private static byte[] decoded(String field, String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw refused(field, "must be base64url");
    }
  }

  private static RuntimeException refused(String field, String message) {
    return Problem.unprocessable(
            "INVALID_SUBSCRIPTION",
            field + " " + message + ".",
            new FieldProblem(field, "INVALID", message))
        .exception();
  }
}
