package io.crewcall.platform.web;

import io.crewcall.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * JSON is UTF-8, strictly. The parser alone would guess UTF-16 and UTF-32, and take characters that
 * are written longer than they have to be: what whoever looked at the bytes before it has not seen.
 */
@ControllerAdvice
final class JsonBodies extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    MediaType type = message.getHeaders().getContentType();
    if (type != null
        && type.getCharset() != null
        && !StandardCharsets.UTF_8.equals(type.getCharset())) {
      throw Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "UNSUPPORTED_MEDIA_TYPE",
              "JSON is taken in UTF-8 alone.")
          .exception();
    }
    // Bounded by BodyLimitFilter.
    byte[] body = message.getBody().readAllBytes();
    if (!isUtf8Text(body)) {
      throw Problem.badRequest("MALFORMED_JSON", "The body is not valid UTF-8.").exception();
    }
    return new ReadBody(message.getHeaders(), body);
  }

  /** NUL has no place in JSON, and its presence is how a parser tells UTF-16 and UTF-32. */
  private static boolean isUtf8Text(byte[] body) {
    for (byte octet : body) {
      if (octet == 0) {
        return false;
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record ReadBody(HttpHeaders headers, byte[] body) implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
