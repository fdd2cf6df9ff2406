package io.crewcall.media.store;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface MultipartUploadRepository extends Repository<MultipartUpload, String> {
  @Transactional
  MultipartUpload save(MultipartUpload upload);

  Optional<MultipartUpload> findById(String objectKey);

  @Transactional
  @Modifying
  @Query("delete from MultipartUpload u where u.objectKey = :objectKey")
  void forget(String objectKey);
}
