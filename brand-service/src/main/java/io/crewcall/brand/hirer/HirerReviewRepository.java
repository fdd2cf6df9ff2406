package io.crewcall.brand.hirer;

import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;

/** The known reviews of hirers, and what they and the rest say of a brand. */
interface HirerReviewRepository extends ReplicaRepository<HirerReview, UUID> {

  /** Counted facts. */
  interface Counts {
    long getOpenGigs();

    long getCompleted();

    long getReviews();

    @Nullable Double getMean();
  }

  /** Of one brand, in one statement. */
  @Query(
      nativeQuery = true,
      value =
          """
          select
            (select count(*) from brand_gig g where g.brand_id = :brandId and g.open) as openGigs,
            (select count(*) from brand_engagement e
              where e.brand_id = :brandId and e.completed and e.counts) as completed,
            count(r.rating) as reviews, cast(avg(r.rating) as double precision) as mean
          from brand_engagement e
            join hirer_review r on r.engagement_id = e.engagement_id and r.visible
          where e.brand_id = :brandId and e.counts
          """)
  Counts count(UUID brandId);
}
