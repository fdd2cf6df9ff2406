package io.crewcall.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What a client accepts, without problem documents: it asks for these beside the types that it
 * really wants, and a success is none. Refusals carry their type whatever is accepted. And without
 * character sets: an answer is UTF-8 (RFC 9110 has no other way to ask for one than a header that
 * servers are to ignore), and a converter would write names with question marks in them.
 */
final class SuccessTypes implements ContentNegotiationStrategy {
  private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

  @Override
  public List<MediaType> resolveMediaTypes(NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> wanted =
        header.resolveMediaTypes(request).stream()
            .filter(type -> !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON))
            .map(SuccessTypes::withoutCharset)
            .toList();
    return wanted.isEmpty() ? MEDIA_TYPE_ALL_LIST : wanted;
  }

  private static MediaType withoutCharset(MediaType type) {
    if (type.getCharset() == null) {
      return type;
    }
    Map<String, String> parameters = new LinkedHashMap<>(type.getParameters());
    parameters.keySet().removeIf("charset"::equalsIgnoreCase);
    return new MediaType(type, parameters);
  }
}
