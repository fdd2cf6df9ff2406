package io.crewcall.influencer.category;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The curated list, for readers. */
interface CategoryRepository extends Repository<Category, String> {

  @Query(
      """
      select new io.crewcall.influencer.category.CategoryResponse(
        category.id, category.name, category.parentId)
      from Category category where not category.retired order by category.position
      """)
  List<CategoryResponse> findOffered();

  /** Whether a profile has chosen the category. */
  @Query(
      nativeQuery = true,
      value = "select exists (select from influencer_category where category_id = :id)")
  boolean isChosen(String id);
}
