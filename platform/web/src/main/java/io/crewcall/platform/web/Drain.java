package io.crewcall.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The time between the wish to stop and the stop: the readiness is gone, so that load balancers
 * look elsewhere, yet every request is answered, with the advice to open a new connection next
 * time. Without it requests on connections that are kept alive would meet a server that is closing.
 */
public final class Drain extends OncePerRequestFilter implements SmartLifecycle {
  private final Duration lasting;
  private final ApplicationEventPublisher events;
  private volatile boolean draining;
  private volatile boolean running;

  /**
   * @param lasting nothing is awaited when it is zero
   */
  public Drain(Duration lasting, ApplicationEventPublisher events) {
    this.lasting = lasting;
    this.events = events;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (draining) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    chain.doFilter(request, response);
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    draining = true;
    running = false;
    AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
    try {
      Thread.sleep(lasting);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
