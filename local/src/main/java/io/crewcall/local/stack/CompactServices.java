package io.crewcall.local.stack;

import io.crewcall.local.Progress;
import io.crewcall.local.app.AppExtractor;
import io.crewcall.local.app.ExtractedApp;
import io.crewcall.local.home.Home;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/** All services in one JVM. */
final class CompactServices implements Services {
  private final AppExtractor extractor;
  private final ConcurrentSkipListMap<String, ExtractedApp> apps = new ConcurrentSkipListMap<>();
  private final CompactJvm jvm;
  private final List<CompactService> units;

  CompactServices(Home home, Topology topology, Progress progress) {
    this.extractor = new AppExtractor(home.root(), home.apps());
    this.jvm = new CompactJvm(home, topology.compactHeap(), progress);
    this.units =
        topology.services().stream()
            .map(service -> new CompactService(jvm, service, home.log(service.name())))
            .toList();
  }

  @Override
  public List<? extends Unit> units() {
    return units;
  }

  @Override
  public boolean sharesLibraries() {
    return true;
  }

  @Override
  public void prepare(ServiceSpec service) {
    apps.put(service.name(), extractor.extract(service.name()));
  }

  @Override
  public void prepared() {
    jvm.useLibraries(extractor.pool().union(apps.values()));
  }

  @Override
  public OptionalLong commonPid() {
    return jvm.pid();
  }

  @Override
  public boolean writesCaches() {
    return jvm.writesCache();
  }

  @Override
  public void settled() {}

  @Override
  public void stopping() {}

  @Override
  public void close() {
    jvm.end();
  }
}
