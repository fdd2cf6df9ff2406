package io.crewcall.influencer.post;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts somebody published, with their figures. */
@Component
@Order(1)
class PostPersonalData implements PersonalData {
  private final Posts posts;

  PostPersonalData(Posts posts) {
    this.posts = posts;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("posts", posts.all(userId, Instant.EPOCH).stream().map(PostView::of));
  }

  @Override
  public void erase(UUID userId) {
    posts.all(userId, Instant.EPOCH).forEach(posts::delete);
  }
}
