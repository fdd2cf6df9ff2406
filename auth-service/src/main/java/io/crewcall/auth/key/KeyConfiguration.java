package io.crewcall.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.idempotency.BodyFingerprint;
import io.crewcall.platform.security.SecurityProperties;
import io.crewcall.platform.security.TokenDecoder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The signing keys as the token libraries want them. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  @Bean
  Encryption encryption(KeyProperties properties) {
    return Encryption.of("crewcall.auth.key-encryption-key", properties.keyEncryptionKey());
  }

  @Bean
  JWKSource<SecurityContext> signingKeySource(SigningKeyService keys) {
    return (selector, context) -> selector.select(keys.published().asSet());
  }

  @Bean
  JwtEncoder jwtEncoder(SigningKeyService keys, JWKSource<SecurityContext> source) {
    NimbusJwtEncoder encoder = new NimbusJwtEncoder(source);
    encoder.setJwkSelector(candidates -> signing(candidates, keys.published()));
    return encoder;
  }

  /** A key signs only after it was published, so the candidates have it. */
  private static JWK signing(List<JWK> candidates, PublishedKeys published) {
    return candidates.stream()
        .filter(key -> published.signingKeyId().equals(key.getKeyID()))
        .findFirst()
        .orElseGet(candidates::getFirst);
  }

  /** Own tokens are checked with own keys: no request to itself. */
  @Bean
  JwtDecoder jwtDecoder(SecurityProperties properties, JWKSource<SecurityContext> keys) {
    return TokenDecoder.create(properties, keys);
  }

  /** Registrations have passwords in their bodies. */
  @Bean
  BodyFingerprint bodyFingerprint(Encryption encryption) {
    return body -> encryption.fingerprint("idempotency", body);
  }
}
