package io.crewcall.gig.template;

import io.crewcall.gig.sql.NewestFirstQuery;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists of templates, the newest first. */
@Component
class GigTemplateList {
  private final EntityManager entityManager;
  private final Cursors cursors;

  GigTemplateList(EntityManager entityManager, Cursors cursors) {
    this.entityManager = entityManager;
    this.cursors = cursors;
  }

  Page<GigTemplate> ofOwner(UUID ownerId, PageQuery query) {
    return page("owner_id:" + ownerId, keys().with("ownerId", ownerId).absent("brandId"), query);
  }

  Page<GigTemplate> ofBrand(UUID brandId, PageQuery query) {
    return page("brand_id:" + brandId, keys().with("brandId", brandId), query);
  }

  private static NewestFirstQuery<GigTemplate> keys() {
    return NewestFirstQuery.of(GigTemplate.class);
  }

  private Page<GigTemplate> page(String of, NewestFirstQuery<GigTemplate> keys, PageQuery query) {
    String list = "templates:" + of;
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    List<GigTemplate> rows = keys.list(entityManager, after, query.limit() + 1);
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
