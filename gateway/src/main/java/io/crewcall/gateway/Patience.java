package io.crewcall.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the gateway puts up with from one service.
 *
 * @param answer how long an answer may take, to its last byte
 * @param calls how many calls of signed-in callers may be under way at once
 * @param strangers how many others, beside these
 * @param streams how many event streams may be open at once
 * @param streamSilence how long a stream may be silent; services send a comment well before
 * @param stream how long a stream lasts; clients then come again with {@code Last-Event-ID}
 * @param breaker when a service that hangs is left alone
 */
record Patience(
    @DefaultValue("20s") Duration answer,
    @DefaultValue("200") int calls,
    @DefaultValue("100") int strangers,
    @DefaultValue("1000") int streams,
    @DefaultValue("60s") Duration streamSilence,
    @DefaultValue("1h") Duration stream,
    @DefaultValue Breaker breaker) {

  /**
   * @param window the last so many calls count
   * @param least with fewer calls in the window nothing is concluded
   * @param percent so many of them hung or broke off: the breaker opens
   * @param open for so long the service is left alone, before a few calls may try
   * @param trials how many
   */
  record Breaker(
      @DefaultValue("30") int window,
      @DefaultValue("10") int least,
      @DefaultValue("50") int percent,
      @DefaultValue("5s") Duration open,
      @DefaultValue("3") int trials) {}
}
