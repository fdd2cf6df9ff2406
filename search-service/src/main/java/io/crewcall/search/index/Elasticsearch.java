package io.crewcall.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls Elasticsearch and tells what may work later from what was refused. */
@Component
public class Elasticsearch {
  private final ElasticsearchClient client;

  Elasticsearch(ElasticsearchClient client) {
    this.client = client;
  }

  /** One or more requests. */
  @FunctionalInterface
  public interface Call<T> {
    T with(ElasticsearchClient client) throws IOException;
  }

  /**
   * Sends requests and reads the answers.
   *
   * @throws IndexUnavailableException when there is no answer, or one that says "not now"
   * @throws ElasticsearchException when the request was refused: a missing document or index, a
   *     conflict, or a fault in what this service asked
   */
  public <T> T call(Call<T> call) {
    try {
      return call.with(client);
    } catch (ElasticsearchException refused) {
      int status = refused.status();
      // Credentials that are refused are put right by people, and events wait for that too.
      if (status >= 500 || status == 429 || status == 401 || status == 403) {
        throw new IndexUnavailableException("Elasticsearch answered " + status, refused);
      }
      throw refused;
    } catch (IOException away) {
      throw new IndexUnavailableException("no answer from Elasticsearch", away);
    } catch (RuntimeException stopped) {
      if (stopped.getCause() instanceof IllegalStateException) {
        // The client's connections were closed under it, as at the end of this process.
        throw new IndexUnavailableException("no connection to Elasticsearch", stopped);
      }
      throw stopped;
    }
  }

  /** Like {@link #call}; empty when what is asked for is missing. */
  public <T> Optional<T> unlessMissing(Call<T> call) {
    try {
      return Optional.of(call(call));
    } catch (ElasticsearchException refused) {
      if (refused.status() == 404) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
