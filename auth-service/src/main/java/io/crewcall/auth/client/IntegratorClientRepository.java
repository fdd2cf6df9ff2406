package io.crewcall.auth.client;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Programs of accounts. */
interface IntegratorClientRepository extends Repository<IntegratorClient, UUID> {

  IntegratorClient save(IntegratorClient client);

  void delete(IntegratorClient client);

  Optional<IntegratorClient> findByIdAndAccountId(UUID id, UUID accountId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from IntegratorClient c where c.id = :id and c.accountId = :account")
  Optional<IntegratorClient> lockById(UUID id, UUID account);

  /** Of two at once that make a program one waits, and counts the other's. */
  @Query(nativeQuery = true, value = "select id from account where id = :account for update")
  UUID lockAccount(UUID account);

  int countByAccountId(UUID accountId);

  List<IntegratorClient> findByAccountIdOrderByIdDesc(UUID accountId);

  /** A page of the programs of an account, the newest first. */
  @Query(
      """
      from IntegratorClient c where c.accountId = :account and c.id < :before order by c.id desc
      """)
  List<IntegratorClient> findPage(UUID account, UUID before, Limit limit);

  /** What the provider keeps of a client: its registration and what was granted to it. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          with granted as (delete from oauth2_authorization where registered_client_id = :client)
          delete from oauth2_registered_client where id = :client
          """)
  void deleteRegistration(String client);

  /** Applications of others that an account let in, and to what. */
  @Query(
      nativeQuery = true,
      value =
          """
          select c.client_name as client, o.authorities as allowed
          from oauth2_authorization_consent o
          join oauth2_registered_client c on c.id = o.registered_client_id
          where o.principal_name = :account order by c.client_name
          """)
  List<Connection> findConnections(String account);

  /** An application of others, and what it may do. */
  interface Connection {
    String getClient();

    String getAllowed();
  }
}
