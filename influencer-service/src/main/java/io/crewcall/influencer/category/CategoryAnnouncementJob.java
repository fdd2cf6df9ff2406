package io.crewcall.influencer.category;

import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.vocabulary.Term;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes every category that changed on topic {@code influencer.categories}. A change by an
 * admin is published in the same transaction; what a newer file changed while the database was
 * migrated, soon after the start.
 */
@Component
class CategoryAnnouncementJob {
  private final CategoryImport categories;
  private final Outbox outbox;

  CategoryAnnouncementJob(CategoryImport categories, Outbox outbox) {
    this.categories = categories;
    this.outbox = outbox;
  }

  @Transactional
  public void announce() {
    for (CategoryImport.Unannounced changed : categories.takeUnannounced()) {
      CategoryState state = state(changed.category());
      outbox.publish(
          state.retired() ? "category.retired" : "category.defined",
          state.categoryId(),
          changed.version(),
          state);
    }
  }

  /** A retired one has no words any more. */
  private static CategoryState state(Term category) {
    return new CategoryState(
        UUID.nameUUIDFromBytes(category.code().getBytes(StandardCharsets.UTF_8)),
        category.code(),
        category.name(),
        category.retired() ? List.of() : category.aliases(),
        category.parent(),
        category.retired());
  }
}
