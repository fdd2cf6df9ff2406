package io.crewcall.gig.sql;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A page of the entities that agree in some attributes, the newest first if not said otherwise,
 * straight from an index on those columns and the id, all ascending.
 *
 * <p>That they agree is said as a range, and the attributes are part of the order. Said as
 * equalities, the primary key would be in the wanted order too; the planner takes it when a large
 * share of the table agrees, and then reads past everything that others have added since.
 */
public final class NewestFirstQuery<T extends Persistable<UUID>> {
  private final EntityManager entityManager;
  private final Cursors cursors;
  private final Class<T> type;
  private final List<String> attributes = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final List<String> further = new ArrayList<>();
  private ListOrder<T> order = ListOrder.newest();

  NewestFirstQuery(EntityManager entityManager, Cursors cursors, Class<T> type) {
    this.entityManager = entityManager;
    this.cursors = cursors;
    this.type = type;
  }

  /**
   * Those that have this value in an attribute; at least one attribute is asked for.
   *
   * @param value null for any
   */
  public NewestFirstQuery<T> with(String attribute, @Nullable Object value) {
    if (value != null) {
      attributes.add(attribute);
      values.add(value);
    }
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

  /** In another order; the index has the attribute between the columns and the id. */
  public NewestFirstQuery<T> sorted(ListOrder<T> wanted) {
    order = wanted;
    return this;
  }

  public Page<T> page(PageQuery asked) {
    String list = text() + values;
    String attribute = order.attribute();
    Query<T> query =
        entityManager
            .createQuery(text(), type)
            .unwrap(Query.class)
            .setMaxResults(asked.limit() + 1);
    EntityType<T> entity = entityManager.getMetamodel().entity(type);
    for (int i = 0; i < values.size(); i++) {
      bind(query, "v" + i, values.get(i), entity.getSingularAttribute(attributes.get(i)));
    }
    if (attribute == null) {
      query.setParameter(
          "after",
          order.ascending() ? cursors.idAfter(list, asked) : cursors.idBefore(list, asked));
    } else {
      List<String> last = cursors.decode(list, asked.cursor(), 2).orElse(beforeTheFirst());
      bind(query, "sort", Long.valueOf(last.getFirst()), entity.getSingularAttribute(attribute));
      query.setParameter("after", UUID.fromString(last.getLast()));
    }
    return Page.of(query.getResultList(), asked.limit(), row -> cursor(list, row));
  }

  private List<String> beforeTheFirst() {
    return order.ascending()
        ? List.of(String.valueOf(Long.MIN_VALUE), new UUID(0, 0).toString())
        : List.of(String.valueOf(Long.MAX_VALUE), new UUID(-1, -1).toString());
  }

  private String cursor(String list, T row) {
    ToLongFunction<T> value = order.value();
    return value == null
        ? cursors.encode(list, String.valueOf(row.getId()))
        : cursors.encode(list, value.applyAsLong(row), String.valueOf(row.getId()));
  }

  /** Typed like its attribute: within a tuple Hibernate would take an enum for a number. */
  @SuppressWarnings("unchecked")
  private static void bind(
      Query<?> query, String name, Object value, SingularAttribute<?, ?> attribute) {
    query.setParameter(name, value, (Type<Object>) attribute.getType());
  }

  private String text() {
    List<String> paths = attributes.stream().map(attribute -> "e." + attribute).toList();
    List<String> keys = new ArrayList<>(paths);
    String names = String.join(", ", paths);
    String wanted =
        IntStream.range(0, values.size()).mapToObj(i -> ":v" + i).collect(Collectors.joining(", "));
    String last = wanted;
    if (order.attribute() != null) {
      keys.add("e." + order.attribute());
      last += ", :sort";
    }
    keys.add("e.id");
    String bound = order.ascending() ? "<=" : ">=";
    String direction = order.ascending() ? "" : " desc";
    // The first column for itself too: that shows the planner that it is not null, as partial
    // indexes ask.
    return "from %s e where %s %s :v0".formatted(type.getSimpleName(), paths.getFirst(), bound)
        + (attributes.size() == 1 ? "" : " and (%s) %s (%s)".formatted(names, bound, wanted))
        + " and (%s) %s (%s, :after)"
            .formatted(String.join(", ", keys), order.ascending() ? ">" : "<", last)
        + further.stream().map(condition -> " and " + condition).collect(Collectors.joining())
        + keys.stream().collect(Collectors.joining(direction + ", ", " order by ", direction));
  }
}
