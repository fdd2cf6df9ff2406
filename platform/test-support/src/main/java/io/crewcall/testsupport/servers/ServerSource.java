package io.crewcall.testsupport.servers;

import io.crewcall.servers.ElasticsearchAccess;
import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.S3Access;

/** Where the supervisor takes the servers from. Each method starts its server; called once each. */
interface ServerSource extends AutoCloseable {
  PostgresAccess startPostgres();

  /** Returns the bootstrap servers. */
  String startKafka();

  ElasticsearchAccess startElasticsearch();

  S3Access startS3();

  /** Stops what was started. */
  @Override
  void close();
}
