package io.crewcall.search.creator;

import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.index.TextQuery;
import io.crewcall.search.skill.Sense;
import io.crewcall.search.skill.Skills;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds creators. Names weigh most; quality multiplies the text's score, so that it orders the
 * equally fitting and lifts nobody who does not fit.
 */
@Component
class CreatorSearch {
  private static final List<String> FIELDS =
      List.of("name^6", "headline^4", "skillText^3", "craftText^2.5", "cityText^2", "bio");

  private final Search search;
  private final DocumentJson json;
  private final Skills skills;

  CreatorSearch(Search search, DocumentJson json, Skills skills) {
    this.search = search;
    this.json = json;
    this.skills = skills;
  }

  Search.Result<CreatorHit> search(CreatorQuery query, PageQuery page) {
    Facets facets =
        new Facets(json)
            .add("role", "roles", query.role())
            .add("skill", "skills", skills.meant(query.skill()))
            .add("category", "categories", query.category())
            .add("city", "city", query.city())
            .add("platform", "platforms", query.platform())
            .add("language", "languages", query.language());
    return search.run(
        new Search.Spec<>(
            Kind.CREATORS,
            query.toString(),
            query.q(),
            reading(query.q()),
            FIELDS,
            "userId",
            CreatorHit.class,
            filters(query),
            facets,
            this::byQuality),
        page);
  }

  private ObjectNode byQuality(ObjectNode matching) {
    ObjectNode query = json.object();
    ObjectNode scored = query.putObject("function_score");
    scored.set("query", matching);
    scored.put("score_mode", "sum").put("boost_mode", "multiply");
    ArrayNode functions = scored.putArray("functions");
    functions.addObject().put("weight", 0.4);
    functions
        .addObject()
        .put("weight", 0.8)
        .putObject("field_value_factor")
        .put("field", "quality")
        .put("missing", 0.55);
    functions
        .addObject()
        .put("weight", 0.2)
        .putObject("field_value_factor")
        .put("field", "responseRate")
        .put("missing", 0.5);
    return query;
  }

  /** Words for skills find those who have the skill, or a part of it, whatever they call it. */
  private TextQuery.@Nullable Reading reading(@Nullable String words) {
    Sense sense = skills.sense(words);
    return sense == null ? null : new TextQuery.Reading("skills", sense.skills(), sense.rest());
  }

  private ArrayNode filters(CreatorQuery query) {
    ArrayNode filters = json.array();
    filters.addObject().putObject("term").put("discoverable", true);
    if (query.minFollowers() != null) {
      range(filters, "followers").put("gte", query.minFollowers());
    }
    if (query.maxFollowers() != null) {
      range(filters, "followers").put("lte", query.maxFollowers());
    }
    if (query.minEngagement() != null) {
      range(filters, "engagementRate").put("gte", query.minEngagement());
    }
    if (query.minRating() != null) {
      range(filters, "rating").put("gte", query.minRating());
    }
    if (query.maxPrice() != null) {
      range(filters, "price").put("lte", query.maxPrice());
      filters.addObject().putObject("term").put("currency", query.currencyOrRupees());
    }
    return filters;
  }

  private static ObjectNode range(ArrayNode filters, String field) {
    return filters.addObject().putObject("range").putObject(field);
  }
}
