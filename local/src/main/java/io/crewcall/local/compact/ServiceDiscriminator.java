package io.crewcall.local.compact;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

/**
 * Tells log lines of the common JVM apart by service, whatever kind of thread writes them; named in
 * logback-compact.xml.
 */
public final class ServiceDiscriminator extends AbstractDiscriminator<ILoggingEvent> {
  @Override
  public String getDiscriminatingValue(ILoggingEvent event) {
    String service = ServiceClassLoader.serviceOf(Thread.currentThread());
    return service == null ? "services" : service;
  }

  @Override
  public String getKey() {
    return "service";
  }
}
