package io.crewcall.media.replica;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BrandTeamRepository extends Repository<BrandTeam, UUID> {

  /** Unless a later version is there. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into brand_team (brand_id, members, version) values (:brandId, :members, :version)
          on conflict (brand_id) do update
             set members = excluded.members, version = excluded.version
           where brand_team.version < excluded.version
          """)
  void replace(UUID brandId, UUID[] members, long version);
}
