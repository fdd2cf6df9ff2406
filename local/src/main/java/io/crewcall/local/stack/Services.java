package io.crewcall.local.stack;

import io.crewcall.local.topology.ServiceSpec;
import java.util.List;
import java.util.OptionalLong;

/** How the services run: together in one JVM, or each in its own. */
interface Services {
  /** One unit for each service of the topology, in its order. */
  List<? extends Unit> units();

  /** Whether all services must be prepared even when some of them are to be started. */
  boolean sharesLibraries();

  /** Brings the packaged form of one service up to date, before it is started. */
  void prepare(ServiceSpec service);

  /** To be called when every service that is about to start has been prepared. */
  void prepared();

  /** The process that holds all services, when there is such a one and it runs. */
  OptionalLong commonPid();

  /** Whether a stop now takes longer because start-up caches are written. */
  boolean writesCaches();

  /** To be called when the start is over and the machine has time for what can wait. */
  void settled();

  /** To be called before the units are stopped. */
  void stopping();

  /** Ends what is left when all units have been stopped. */
  void close();
}
