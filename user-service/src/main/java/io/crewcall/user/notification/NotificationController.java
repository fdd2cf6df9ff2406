package io.crewcall.user.notification;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notifications over REST. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications", description = "What a person is told about what others did")
class NotificationController {
  private final NotificationService notifications;
  private final NotificationChangeFacts changes;

  NotificationController(NotificationService notifications, NotificationChangeFacts changes) {
    this.notifications = notifications;
    this.changes = changes;
  }

  /**
   * How many are unread.
   *
   * @param capped whether there may be more than were counted
   */
  record UnreadCount(@Schema(example = "7") int unread, boolean capped) {}

  /**
   * Which are read.
   *
   * @param upTo the newest one that the person has seen; later ones stay unread
   */
  record ReadAll(@NotNull UUID upTo) {}

  record ReadResult(@Schema(example = "7") int read) {}

  @GetMapping
  @Operation(
      operationId = "listNotifications",
      summary = "One's own notifications, the newest first",
      description =
          "Kept for 90 days. Ids grow in the order in which notifications came to be for a person.")
  Page<NotificationResponse> list(
      @Parameter(description = "Only those that are not read") @RequestParam(defaultValue = "false")
          boolean unread,
      PageQuery query,
      CurrentUser user) {
    return notifications.page(user.id(), unread, query);
  }

  @GetMapping("/changes")
  @Operation(
      operationId = "listNotificationChanges",
      summary = "What has changed of one's own notifications",
      description =
          "For clients that keep a copy. Without `updatedSince` everything. Read all pages, replace or add the `items`, drop what is in `removed`, and ask the next time with `nextSince`. Nothing is missed, whatever is written meanwhile; some may come twice. A mark holds for 60 days; after `SYNC_OUTDATED` begin anew, without `updatedSince`.")
  @Refuses(status = 410, codes = "SYNC_OUTDATED")
  NotificationChangeFacts.Changes changes(
      @Parameter(description = "`nextSince` of an answer before") @RequestParam(required = false)
          @Nullable String updatedSince,
      PageQuery query,
      CurrentUser user) {
    return changes.page(user.id(), updatedSince, query);
  }

  @GetMapping("/unread-count")
  @Operation(
      operationId = "countUnreadNotifications",
      summary = "How many are unread, counted up to 1000")
  UnreadCount unread(CurrentUser user) {
    int unread = notifications.unread(user.id());
    return new UnreadCount(unread, unread == NotificationService.COUNTED);
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getNotification", summary = "One of one's own notifications")
  @Refuses(status = 404, codes = "NOTIFICATION_NOT_FOUND")
  ResponseEntity<NotificationResponse> one(@PathVariable UUID id, CurrentUser user) {
    return answer(notifications.get(user.id(), id));
  }

  @PostMapping("/{id}/read")
  @Operation(
      operationId = "readNotification",
      summary = "Mark one as read",
      description = "One that is read already stays as it is.")
  @Refuses(status = 404, codes = "NOTIFICATION_NOT_FOUND")
  ResponseEntity<NotificationResponse> read(@PathVariable UUID id, CurrentUser user) {
    return answer(notifications.read(user.id(), id));
  }

  @PostMapping("/read-all")
  @Operation(
      operationId = "readNotifications",
      summary = "Mark all as read, up to one",
      description =
          "Name the newest one that was shown: what has come in the meantime stays unread.")
  ReadResult readAll(@Valid @RequestBody ReadAll request, CurrentUser user) {
    return new ReadResult(notifications.readUpTo(user.id(), request.upTo()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteNotification", summary = "Forget one")
  @Refuses(status = 404, codes = "NOTIFICATION_NOT_FOUND")
  void delete(@PathVariable UUID id, IfMatch expected, CurrentUser user) {
    notifications.delete(user.id(), id, expected);
  }

  private static ResponseEntity<NotificationResponse> answer(NotificationResponse response) {
    return ResponseEntity.ok().eTag(Etags.composed(response.version(), response)).body(response);
  }
}
