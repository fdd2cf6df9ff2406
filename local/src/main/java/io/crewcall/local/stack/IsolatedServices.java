package io.crewcall.local.stack;

import io.crewcall.local.app.AppExtractor;
import io.crewcall.local.home.Home;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.util.List;
import java.util.OptionalLong;

/** Each service in its own JVM. */
final class IsolatedServices implements Services {
  private final AppExtractor extractor;
  private final List<IsolatedService> units;

  IsolatedServices(Home home, Topology topology) {
    this.extractor = new AppExtractor(home.root(), home.apps());
    this.units =
        topology.services().stream().map(service -> new IsolatedService(home, service)).toList();
  }

  @Override
  public List<? extends Unit> units() {
    return units;
  }

  @Override
  public boolean sharesLibraries() {
    return false;
  }

  @Override
  public void prepare(ServiceSpec service) {
    extractor.extract(service.name());
  }

  @Override
  public void prepared() {}

  @Override
  public OptionalLong commonPid() {
    return OptionalLong.empty();
  }

  @Override
  public boolean writesCaches() {
    return units.stream().anyMatch(IsolatedService::writesCache);
  }

  @Override
  public void close() {}
}
