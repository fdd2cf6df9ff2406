package io.crewcall.campaign.category;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;

/** The curated categories. */
interface CategoryReplicaRepository extends ReplicaRepository<CategoryReplica, UUID> {

  /** One way to name a category that is offered. */
  record Spelling(String spelling, String code) {}

  @Query(
      """
      select new io.crewcall.campaign.category.CategoryReplicaRepository$Spelling(
          spelling, category.code)
        from CategoryReplica category join category.spellings spelling
       where not category.retired order by category.code, spelling
      """)
  List<Spelling> findSpellings();

  /** To be subscribed to the topic of categories. */
  default void on(Event<CategoryState> event) {
    renew(
        event.data().categoryId(),
        CategoryReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
