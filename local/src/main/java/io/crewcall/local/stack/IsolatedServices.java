package io.crewcall.local.stack;

import io.crewcall.local.app.AppExtractor;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.DiskSpace;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Each service in its own JVM. */
final class IsolatedServices implements Services {
  private final Home home;
  private final AppExtractor extractor;
  private final List<IsolatedService> units;
  private volatile @Nullable Thread cacheMaker;

  IsolatedServices(Home home, Topology topology) {
    this.home = home;
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
    return false;
  }

  /** Makes the start-up caches that are missing, one after the other, in the background. */
  @Override
  public void settled() {
    cacheMaker =
        Thread.ofVirtual()
            .start(() -> {
              try {
                for (IsolatedService unit : units) {
                  if (unit.state() == UnitState.READY
                      && DiskSpace.has(home.aot(), 2 * DiskSpace.NEEDED_BYTES)) {
                    unit.makeCache();
                  }
                }
              } catch (InterruptedException e) {
                // everything is stopping; the next start goes on with the rest
              }
            });
  }

  @Override
  public void stopping() {
    Thread maker = cacheMaker;
    if (maker != null) {
      maker.interrupt();
      try {
        maker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {}
}
