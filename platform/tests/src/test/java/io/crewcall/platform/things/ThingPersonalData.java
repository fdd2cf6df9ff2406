package io.crewcall.platform.things;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A thing belongs to the person of the same id; the name says what goes wrong. */
@Component
public class ThingPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final AtomicBoolean onItsWay = new AtomicBoolean();

  ThingPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A thing for its owner to read. */
  public record Exported(String name, long version) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    Optional<Exported> thing =
        jdbc.sql("select name, version from thing where id = ?")
            .param(userId)
            .query(Exported.class)
            .optional();
    thing.ifPresent(found -> documents.add("thing", found));
    documents.addAll(
        "effects",
        jdbc
            .sql("select name, version from effect where subject = ? order by position")
            .withFetchSize(100)
            .param(userId)
            .query(Exported.class)
            .stream());
    if (thing.map(Exported::name).filter("broken"::equals).isPresent()) {
      throw new IllegalStateException("half-way");
    }
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("update thing set name = 'erased' where id = ?").param(userId).update();
    if (jdbc.sql("select count(*) from effect where subject = ? and name = 'broken'")
            .param(userId)
            .query(Long.class)
            .single()
        > 0) {
      throw new IllegalStateException("half-way");
    }
    jdbc.sql("delete from effect where subject = ?").param(userId).update();
  }

  @Override
  public boolean isErased(UUID userId) {
    return !onItsWay.get();
  }

  public void leaveSomething(boolean something) {
    onItsWay.set(something);
  }
}
