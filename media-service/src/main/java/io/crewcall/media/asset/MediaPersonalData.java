package io.crewcall.media.asset;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's files: listed with where each is to be had, and removed from the store. */
@Component
class MediaPersonalData implements PersonalData {
  private final AssetLibrary library;
  private final JdbcClient jdbc;

  MediaPersonalData(AssetLibrary library, JdbcClient jdbc) {
    this.library = library;
    this.jdbc = jdbc;
  }

  /**
   * A file, as its owner has a right to it.
   *
   * @param address where links to the file itself are to be had
   */
  record ExportedFile(
      UUID id,
      String address,
      String purpose,
      String filename,
      String contentType,
      long size,
      String status,
      Instant uploadedAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "files",
        jdbc
            .sql(
                """
                select id, purpose, filename, content_type, size_bytes, status, created_at
                from asset where owner_id = :owner and status <> 'REMOVED'
                order by created_at desc, id desc
                """)
            .withFetchSize(500)
            .param("owner", userId)
            .query((row, number) -> {
              UUID id = row.getObject("id", UUID.class);
              return new ExportedFile(
                  id,
                  "/api/v1/media/" + id,
                  row.getString("purpose"),
                  row.getString("filename"),
                  row.getString("content_type"),
                  row.getLong("size_bytes"),
                  row.getString("status"),
                  row.getObject("created_at", OffsetDateTime.class).toInstant());
            })
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    library.removeAllOf(userId);
  }

  /**
   * Objects are removed by a job. What is due later is the second removal of an upload, in case
   * somebody uses its form once more.
   */
  @Override
  public boolean isErased(UUID userId) {
    return jdbc.sql(
            """
            select not exists (select from object_removal r join asset a
              on a.id::text = split_part(r.object_key, '/', 2)
              where a.owner_id = :owner and r.due_at <= now() + interval '2 minutes')
            """)
        .param("owner", userId)
        .query(Boolean.class)
        .single();
  }
}
