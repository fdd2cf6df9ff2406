package io.crewcall.user.privacy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A piece of what a service handed out: one JSON object, packed, in pieces of bounded size. */
@Entity
class DataExportPart implements Persistable<DataExportPart.Key> {
  @EmbeddedId private Key key;
  private byte[] content;

  @SuppressWarnings("NullAway.Init")
  protected DataExportPart() {}

  DataExportPart(Key key, byte[] content) {
    this.key = key;
    this.content = content;
  }

  /** A position in what a service handed out. */
  @Embeddable
  record Key(UUID exportId, String service, int position) implements Serializable {}

  @Override
  public Key getId() {
    return key;
  }

  /** Entities of this type are stored once and never change. */
  @Override
  public boolean isNew() {
    return true;
  }
}
