package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.PostFigures;
import io.crewcall.influencer.engagement.PostHistory;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored posts, written while their owner's profile is locked. */
interface PostRepository extends Repository<Post, UUID>, PostHistory {

  Post save(Post post);

  List<Post> saveAll(Iterable<Post> posts);

  void delete(Post post);

  Optional<Post> findByIdAndUserId(UUID id, UUID userId);

  /** Posts of an influencer, newest first. */
  @Query(
      """
      from Post post where post.userId = :userId
      order by post.publishedAt desc, post.id desc
      """)
  List<Post> findNewest(UUID userId, Limit limit);

  /** Posts of an influencer behind one of them, newest first. */
  @Query(
      """
      from Post post where post.userId = :userId
        and (post.publishedAt, post.id) < (:publishedAt, :id)
      order by post.publishedAt desc, post.id desc
      """)
  List<Post> findBehind(UUID userId, Instant publishedAt, UUID id, Limit limit);

  /** All posts published at or after a time, newest first. */
  @Query(
      """
      from Post post where post.userId = :userId and post.publishedAt >= :earliest
      order by post.publishedAt desc, post.id desc
      """)
  List<Post> findSince(UUID userId, Instant earliest);

  @Override
  @Query(
      """
      select new io.crewcall.influencer.engagement.PostFigures(post.id, post.platform,
        post.publishedAt, post.counts.likes, post.counts.comments, post.counts.shares,
        post.counts.views, post.followersAtPublication, post.sponsored, post.basis)
      from Post post where post.userId = :userId and post.publishedAt >= :earliest
      order by post.publishedAt desc, post.id desc
      """)
  List<PostFigures> since(UUID userId, Instant earliest);

  /** Posts of one platform that have one of its ids, or were published between two times. */
  @Query(
      """
      from Post post where post.userId = :userId and post.platform = :platform
        and (post.platformPostId in :platformPostIds or post.publishedAt between :from and :to)
      """)
  List<Post> findKnown(
      UUID userId, Platform platform, Collection<String> platformPostIds, Instant from, Instant to);
}
