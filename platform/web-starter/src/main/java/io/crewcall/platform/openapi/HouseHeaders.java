package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;

/** The headers of answers, described once. */
final class HouseHeaders {
  private static final String ID = "0f3c1f7e5b9c4b0e";
  private static final String GIG = "0199d2a4-6f00-7000-8000-000000000001";

  private HouseHeaders() {}

  static Header ref(String name) {
    return new Header().$ref("#/components/headers/" + name);
  }

  static void addTo(Components components) {
    add(components, "X-Request-Id", "The request's id: the caller's own, or one made here", ID);
    add(
        components,
        "ETag",
        "The version: send it as If-Match to change, as If-None-Match to ask for news",
        "\"v3\"");
    add(components, "Location", "Where the new object is", "/api/v1/gigs/" + GIG);
    add(
        components,
        "Link",
        "The next page, if there is one (RFC 8288)",
        "</api/v1/gigs?cursor=4kYq>; rel=\"next\"");
    add(components, "Idempotency-Replayed", "true when the first answer is given again", "true");
    add(components, "WWW-Authenticate", "How to authenticate", "Bearer");
    add(components, "Retry-After", "Seconds to wait", "2");
    add(components, "RateLimit", "What is left of the caller's allowance", "\"api\";r=0;t=1");
    add(components, "RateLimit-Policy", "The caller's allowance", "\"api\";q=100;w=1");
  }

  private static void add(Components components, String name, String description, String example) {
    components.addHeaders(
        name, new Header().description(description).schema(new StringSchema()).example(example));
  }
}
