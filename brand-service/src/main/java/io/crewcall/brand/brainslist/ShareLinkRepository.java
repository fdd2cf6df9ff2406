package io.crewcall.brand.brainslist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored links to lists. Who changes a list's links holds the list's lock. */
interface ShareLinkRepository extends Repository<ShareLink, UUID> {
  ShareLink save(ShareLink link);

  /** Those in force, newest first. */
  @Query(
      """
      from ShareLink s where s.listId = :listId and s.revokedAt is null and s.expiresAt > :now
       order by s.id desc
      """)
  List<ShareLink> findInForce(UUID listId, Instant now);

  @Query("from ShareLink s where s.id = :id and s.listId = :listId and s.revokedAt is null")
  Optional<ShareLink> find(UUID listId, UUID id);

  /** The list that a token opens now. */
  @Query(
      """
      select s.listId from ShareLink s
       where s.tokenHash = :tokenHash and s.revokedAt is null and s.expiresAt > :now
      """)
  Optional<UUID> findListId(byte[] tokenHash, Instant now);
}
