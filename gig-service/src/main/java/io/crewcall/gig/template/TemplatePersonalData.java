package io.crewcall.gig.template;

import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Templates of somebody's own; a brand's are the brand's. */
@Component
class TemplatePersonalData implements PersonalData {
  private final GigTemplateRepository templates;
  private final RowExport rows;

  TemplatePersonalData(GigTemplateRepository templates, RowExport rows) {
    this.templates = templates;
    this.rows = rows;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "gig-templates",
        rows.about(
            userId,
            """
            select id, brand_id as "brandId", name, content, created_at as "createdAt"
            from gig_template where owner_id = :user order by id
            """));
  }

  @Override
  public void erase(UUID userId) {
    templates.deleteOwn(userId);
  }
}
