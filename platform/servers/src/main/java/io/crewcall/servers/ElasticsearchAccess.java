package io.crewcall.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An Elasticsearch server and a user who may do everything there.
 *
 * @param uri scheme, host and port
 */
public record ElasticsearchAccess(URI uri, String username, String password) {

  /** Whether the server answers and knows our user. */
  public boolean answers() {
    try {
      return send("GET", "/_cluster/health?timeout=1s").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes all indices whose name starts so. */
  public void deleteIndices(String prefix) {
    if (prefix.length() < 4) {
      throw new IllegalArgumentException("too short a prefix to delete by: " + prefix);
    }
    try {
      // Wildcards in a deletion are refused by default, so the names are asked for first.
      String names =
          send("GET", "/_cat/indices/" + prefix + "*?h=index&expand_wildcards=all").body();
      for (String name : names.lines().map(String::strip).filter(n -> !n.isEmpty()).toList()) {
        send("DELETE", "/" + name);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot delete the indices " + prefix + "*", e);
    }
  }

  private HttpResponse<String> send(String method, String path) throws IOException {
    String credentials =
        Base64.getEncoder()
            .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    return Http.send(
        HttpRequest.newBuilder(uri.resolve(path))
            .header("Authorization", "Basic " + credentials)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "ElasticsearchAccess[%s as %s]".formatted(uri, username);
  }
}
