package io.crewcall.auth.device;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Known devices, by the database's clock. */
@Transactional
interface KnownDeviceRepository extends Repository<KnownDevice, KnownDevice.Key> {

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into known_device (account_id, device_hash, last_seen_at)
          values (:account, :device, now())
          on conflict (account_id, device_hash) do update set last_seen_at = now()
          """)
  void remember(UUID account, byte[] device);

  @Query("select count(d) > 0 from KnownDevice d where d.key.deviceHash = :device")
  boolean isKnown(byte[] device);

  @Query(
      """
      select count(d) > 0 from KnownDevice d
      where d.key.accountId = :account and d.key.deviceHash = :device
      """)
  boolean isKnownOf(UUID account, byte[] device);

  /**
   * What is known of a device and a network at an address, of its verified account alone. One
   * query, whatever is known.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select
            exists (select from account a join known_device d on d.account_id = a.id
              where a.email = :email and a.email_verified_at is not null
                and d.device_hash = :device) as device,
            exists (select from account a join session s on s.account_id = a.id
              where a.email = :email and a.email_verified_at is not null
                and s.address = :address
                and s.began_at > now() - make_interval(days => :recent)) as network
          """)
  Known find(String email, byte[] device, String address, int recent);

  /** What is known. */
  interface Known {
    boolean getDevice();

    boolean getNetwork();
  }

  @Modifying
  @Query("delete from KnownDevice d where d.key.accountId = :account")
  void deleteByAccount(UUID account);

  @Modifying
  @Query(
      nativeQuery = true,
      value = "delete from known_device where last_seen_at < now() - make_interval(days => :days)")
  void deleteUnseen(int days);
}
