package io.crewcall.auth.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Cost of one Argon2id hash (OWASP's first recommendation by default) and how many may be computed
 * at once. A hash stored with other parameters is replaced at the next log-in.
 *
 * @param memory in KiB
 * @param concurrency bounds the memory: this many times {@code memory}
 * @param patience how long a request waits for its turn before it is refused with 503
 */
@ConfigurationProperties("crewcall.auth.password")
record PasswordProperties(
    @DefaultValue("19456") int memory,
    @DefaultValue("2") int iterations,
    @DefaultValue("1") int parallelism,
    @DefaultValue("2") int concurrency,
    @DefaultValue("10s") Duration patience) {

  PasswordProperties {
    if (memory < 8192 || iterations < 1 || parallelism < 1 || concurrency < 1) {
      throw new IllegalArgumentException("crewcall.auth.password is weaker than is sensible");
    }
  }
}
