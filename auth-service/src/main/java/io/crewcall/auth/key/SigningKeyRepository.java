package io.crewcall.auth.key;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Signing keys, shared by all instances. */
interface SigningKeyRepository extends Repository<SigningKey, String> {

  SigningKey save(SigningKey key);

  /** All keys, the newest first. */
  @Query("from SigningKey k order by k.signsFrom desc, k.keyId desc")
  List<SigningKey> findAllNewestFirst();

  /** Also when another instance has dropped it. */
  @Transactional
  @Modifying
  @Query("delete from SigningKey k where k.keyId = :keyId")
  void deleteByKeyId(String keyId);

  /** Of several instances one goes on; the others wait until its transaction ends. */
  @Query(
      nativeQuery = true,
      value = "select cast(pg_advisory_xact_lock(hashtextextended('signing_key', 0)) as text)")
  String lock();
}
