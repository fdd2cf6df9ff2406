package io.crewcall.platform.web;

import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/**
 * Formats of objects that Spring speaks as soon as a library brings them along (the one of the API
 * documents brings YAML). Bodies are JSON: none of the others knows the rules of {@link
 * StrictJson}.
 */
final class OtherFormats {
  private static final Set<String> NAMES =
      Set.of("yaml", "x-yaml", "cbor", "x-jackson-smile", "xml", "x-protobuf");

  private OtherFormats() {}

  static boolean isOneOf(HttpMessageConverter<?> converter) {
    return converter.getSupportedMediaTypes().stream()
        .map(MediaType::getSubtype)
        .anyMatch(NAMES::contains);
  }
}
