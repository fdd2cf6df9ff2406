package io.crewcall.search.gig;

import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.index.TextQuery;
import io.crewcall.search.skill.Sense;
import io.crewcall.search.skill.Skills;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;

/** Finds gigs that can be applied to: open, and before their deadline. */
@Component
class GigSearch {
  private static final List<String> FIELDS =
      List.of("title^4", "roleText^3", "description", "cityText^2");

  private final Search search;
  private final DocumentJson json;
  private final Skills skills;
  private final Clock clock;

  GigSearch(Search search, DocumentJson json, Skills skills, Clock clock) {
    this.search = search;
    this.json = json;
    this.skills = skills;
    this.clock = clock;
  }

  Search.Result<GigHit> search(GigQuery query, PageQuery page) {
    Facets facets =
        new Facets(json)
            .add("type", "type", query.type())
            .add("profession", "professions", query.profession())
            .add("skill", "skills", skills.meant(query.skill()))
            .add("city", "city", query.city());
    return search.run(
        new Search.Spec<>(
            Kind.GIGS,
            query.toString(),
            query.q(),
            reading(query.q()),
            FIELDS,
            "gigId",
            GigHit.class,
            filters(query),
            facets,
            UnaryOperator.identity()),
        page);
  }

  /** Words for skills find those who have the skill, or a part of it, whatever they call it. */
  private TextQuery.@Nullable Reading reading(@Nullable String words) {
    Sense sense = skills.sense(words);
    return sense == null ? null : new TextQuery.Reading("skills", sense.skills(), sense.rest());
  }

  private ArrayNode filters(GigQuery query) {
    ArrayNode filters = json.array();
    filters.addObject().putObject("term").put("status", "OPEN");
    filters
        .addObject()
        .putObject("range")
        .putObject("deadline")
        .put("gt", clock.instant().toString());
    if (query.remote() != null) {
      filters.addObject().putObject("term").put("remote", query.remote());
    }
    if (query.minBudget() != null) {
      filters.addObject().putObject("range").putObject("budget").put("gte", query.minBudget());
      filters
          .addObject()
          .putObject("term")
          .put("currency", query.currency() == null ? "INR" : query.currency());
    }
    return filters;
  }
}
