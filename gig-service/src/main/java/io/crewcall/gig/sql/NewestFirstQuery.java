package io.crewcall.gig.sql;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.Query;

/**
 * A page of the entities that agree in some attributes, the newest first, straight from an index on
 * those columns and the id, all ascending.
 *
 * <p>That they agree is said as a range, and the attributes are part of the order. Said as
 * equalities, the primary key would be in the wanted order too; the planner takes it when a large
 * share of the table agrees, and then reads past everything that others have added since.
 */
public final class NewestFirstQuery<T> {
  private static final UUID LAST = new UUID(-1, -1);
  private final Class<T> type;
  private final List<String> attributes = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> further = new ArrayList<>();

  private NewestFirstQuery(Class<T> type) {
    this.type = type;
  }

  public static <T> NewestFirstQuery<T> of(Class<T> type) {
    return new NewestFirstQuery<>(type);
  }

  /** Those that have this value in an attribute; called at least once. */
  public NewestFirstQuery<T> with(String attribute, Object value) {
    attributes.add(attribute);
    values.add(value);
    return this;
  }

  /** Those that have any value in an attribute, as a partial index may ask. */
  public NewestFirstQuery<T> present(String attribute) {
    further.add("e." + attribute + " is not null");
    return this;
  }

  /** Those that have no value in an attribute. */
  public NewestFirstQuery<T> absent(String attribute) {
    further.add("e." + attribute + " is null");
    return this;
  }

  /**
   * Reads them.
   *
   * @param cursor the key of the row behind which to go on; empty for the first page
   */
  public List<T> list(EntityManager entityManager, List<String> cursor, int limit) {
    Query<T> query =
        entityManager.createQuery(text(), type).unwrap(Query.class).setMaxResults(limit);
    EntityType<T> entity = entityManager.getMetamodel().entity(type);
    for (int i = 0; i < values.size(); i++) {
      bind(query, "v" + i, values.get(i), entity.getSingularAttribute(attributes.get(i)));
    }
    query.setParameter("after", cursor.isEmpty() ? LAST : UUID.fromString(cursor.getFirst()));
    return query.getResultList();
  }

  /** Typed like its attribute: within a tuple Hibernate would take an enum for a number. */
  @SuppressWarnings("unchecked")
  private static void bind(
      Query<?> query, String name, Object value, SingularAttribute<?, ?> attribute) {
    query.setParameter(name, value, (Type<Object>) attribute.getType());
  }

  private String text() {
    List<String> paths = attributes.stream().map(attribute -> "e." + attribute).toList();
    String names = String.join(", ", paths);
    String wanted =
        IntStream.range(0, values.size()).mapToObj(i -> ":v" + i).collect(Collectors.joining(", "));
    // The first column for itself too: that shows the planner that it is not null, as partial
    // indexes ask.
    return "from %s e where %s >= :v0".formatted(type.getSimpleName(), paths.getFirst())
        + (attributes.size() == 1 ? "" : " and (%s) >= (%s)".formatted(names, wanted))
        + " and (%s, e.id) < (%s, :after)".formatted(names, wanted)
        + further.stream().map(condition -> " and " + condition).collect(Collectors.joining())
        + paths.stream().collect(Collectors.joining(" desc, ", " order by ", " desc, e.id desc"));
  }
}
