package io.crewcall.platform.things;

import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import java.util.UUID;

/** An aggregate as an entity. */
@Entity
public class Lamp extends AggregateRoot {
  private String name;

  @SuppressWarnings("NullAway.Init")
  protected Lamp() {}

  public Lamp(UUID id, String name) {
    super(id);
    this.name = name;
    register("lamp.made");
  }

  public void rename(String newName) {
    name = newName;
    register("lamp.renamed");
  }

  @Override
  public ThingState state() {
    return new ThingState(id(), name);
  }
}
