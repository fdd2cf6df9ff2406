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
  private final PostRepository posts;
  private final PostService service;

  PostPersonalData(PostRepository posts, PostService service) {
    this.posts = posts;
    this.service = service;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "posts", posts.findSince(userId, Instant.EPOCH).stream().map(PostResponse::of));
  }

  @Override
  public void erase(UUID userId) {
    posts.findSince(userId, Instant.EPOCH).forEach(service::delete);
  }
}
