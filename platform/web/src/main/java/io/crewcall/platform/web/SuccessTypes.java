package io.crewcall.platform.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What a client accepts, without problem documents: it asks for these beside the types that it
 * really wants, and a success is none. Refusals carry their type whatever is accepted.
 */
final class SuccessTypes implements ContentNegotiationStrategy {
  private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

  @Override
  public List<MediaType> resolveMediaTypes(NativeWebRequest request)
      throws HttpMediaTypeNotAcceptableException {
    List<MediaType> wanted =
        header.resolveMediaTypes(request).stream()
            .filter(type -> !type.equalsTypeAndSubtype(MediaType.APPLICATION_PROBLEM_JSON))
            .toList();
    return wanted.isEmpty() ? MEDIA_TYPE_ALL_LIST : wanted;
  }
}
