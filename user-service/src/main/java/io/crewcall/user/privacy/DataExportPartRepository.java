package io.crewcall.user.privacy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored contents of exports. */
interface DataExportPartRepository extends Repository<DataExportPart, DataExportPart.Key> {

  void save(DataExportPart part);

  @Query("select p.content from DataExportPart p where p.key = :key")
  Optional<byte[]> findContent(DataExportPart.Key key);

  @Modifying
  @Query("delete from DataExportPart p where p.key.exportId = :exportId")
  void deleteByExportId(UUID exportId);
}
