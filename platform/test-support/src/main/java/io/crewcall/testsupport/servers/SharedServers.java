package io.crewcall.testsupport.servers;

import io.crewcall.servers.ElasticsearchAccess;
import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.S3Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The build's real servers, for this test JVM. Started when first asked for; kept for all tests of
 * all modules. Whoever uses them takes a database, prefix or bucket of its own.
 */
public final class SharedServers {
  private static @Nullable Lease lease;

  private SharedServers() {}

  /** Starts several at once, which is quicker than one after the other. */
  public static void start(Set<Server> servers) {
    if (!servers.isEmpty()) {
      need(servers);
    }
  }

  /** The administrator of the PostgreSQL server. */
  public static PostgresAccess postgres() {
    return need(EnumSet.of(Server.POSTGRES)).postgres();
  }

  /** The bootstrap servers of Kafka. */
  public static String kafka() {
    return need(EnumSet.of(Server.KAFKA)).kafka();
  }

  /** A user of Elasticsearch who may do everything. */
  public static ElasticsearchAccess elasticsearch() {
    return need(EnumSet.of(Server.ELASTICSEARCH)).elasticsearch();
  }

  /** The object store's keys. */
  public static S3Access s3() {
    return need(EnumSet.of(Server.S3)).s3();
  }

  private static synchronized Addresses need(Set<Server> servers) {
    try {
      if (lease == null) {
        lease = Lease.take(Workplace.here());
      }
      return lease.need(servers);
    } catch (IOException e) {
      lease = null;
      throw new UncheckedIOException("the supervisor of the test servers is gone", e);
    }
  }
}
