package io.crewcall.campaign.category;

import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.platform.replicas.Replica;
import io.crewcall.platform.vocabulary.Slug;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A category with all its spellings, folded. */
@Entity
@Table(name = "category_replica")
class CategoryReplica extends Replica<UUID> {
  @Id private UUID categoryId;
  private String code;
  private String name;
  private boolean retired;

  @ElementCollection
  @CollectionTable(name = "category_spelling", joinColumns = @JoinColumn(name = "category_id"))
  @Column(name = "spelling")
  private Set<String> spellings = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected CategoryReplica() {}

  @SuppressWarnings("NullAway.Init")
  CategoryReplica(UUID categoryId) {
    this.categoryId = categoryId;
  }

  void take(CategoryState category) {
    code = category.code();
    name = category.name();
    retired = category.retired();
    Set<String> told =
        Stream.concat(Stream.of(code, name), category.aliases().stream())
            .map(Slug::key)
            .collect(Collectors.toSet());
    spellings.retainAll(told);
    spellings.addAll(told);
  }

  @Override
  public UUID getId() {
    return categoryId;
  }
}
