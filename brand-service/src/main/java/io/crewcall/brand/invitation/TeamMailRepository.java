package io.crewcall.brand.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Mails of the last day; the newest first, since the oldest that counts tells how long to wait. */
interface TeamMailRepository extends Repository<TeamMail, UUID> {
  TeamMail save(TeamMail mail);

  @Query(
      """
      select m.requestedAt from TeamMail m
       where m.brandId = :brandId and m.addressHash = :addressHash and m.requestedAt > :since
       order by m.requestedAt desc
      """)
  List<Instant> findTo(UUID brandId, byte[] addressHash, Instant since, Limit most);

  @Query(
      """
      select m.requestedAt from TeamMail m
       where m.brandId = :brandId and m.requestedAt > :since order by m.requestedAt desc
      """)
  List<Instant> findOfBrand(UUID brandId, Instant since, Limit most);

  @Query(
      """
      select m.requestedAt from TeamMail m
       where m.sentBy = :sentBy and m.requestedAt > :since order by m.requestedAt desc
      """)
  List<Instant> findBy(UUID sentBy, Instant since, Limit most);

  @Modifying
  @Query("delete from TeamMail m where m.requestedAt <= :before")
  int deleteOlder(Instant before);

  @Modifying
  @Query("delete from TeamMail m where m.sentBy = :sentBy")
  void deleteBy(UUID sentBy);
}
