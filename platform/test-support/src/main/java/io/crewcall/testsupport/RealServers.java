package io.crewcall.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Gives a Spring test real servers and signed-in people. Put beside {@code @SpringBootTest}:
 *
 * <pre>
 * &#64;SpringBootTest(webEnvironment = RANDOM_PORT)
 * &#64;RealServers
 * class GigsTest {
 *   &#64;Autowired private TestHttp http;
 *   &#64;Autowired private TestEvents events;
 *   &#64;Autowired private TestTokens tokens;
 * </pre>
 *
 * <p>The servers are shared by the whole build; the data are not. Each test class has an
 * application context of its own with a database, a role, a prefix of topics and consumer groups, a
 * prefix of indices and a bucket of its own, under the properties {@code spring.datasource.*},
 * {@code spring.kafka.bootstrap-servers}, {@code crewcall.kafka.topic-prefix}, {@code
 * crewcall.elasticsearch.*}, {@code crewcall.search.index-prefix}, {@code crewcall.s3.*} and {@code
 * crewcall.media.bucket}. After the class the context is closed and its data are deleted. {@code
 * crewcall.security.issuer} and {@code crewcall.security.jwk-set-uri} are always set, to this JVM's
 * {@link TestTokens}.
 *
 * <p>Such tests carry the tag {@code servers}; {@code ./crewcall test --quick} leaves them out.
 *
 * <p>The methods of one class share the data: each makes what it needs under new ids.
 */
@Documented
@Inherited
@Tag("servers")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealServers {
  /** Whether a database is wanted. */
  boolean postgres() default true;

  /** Whether Kafka is wanted. */
  boolean kafka() default true;

  /** Whether Elasticsearch is wanted; it takes some seconds to start once in a build. */
  boolean elasticsearch() default false;

  /** Whether an object store is wanted. */
  boolean s3() default false;

  /**
   * Whether the class may share its context, and so its data, with the other classes of the same
   * configuration that say so too. Saves the start of a context per class; such classes must not
   * count on an empty database.
   */
  boolean sharedContext() default false;
}
