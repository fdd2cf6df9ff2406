package io.crewcall.search.creator;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A person's document. It is made of what the owners tell, so erasing it here only shortens the
 * time until they do: an event of before that is still under way may bring it back until {@code
 * user.erased} empties it for good. Texts of gigs are their owner's to blank.
 */
@Component
class CreatorPersonalData implements PersonalData {
  private final DocumentStore documents;
  private final Indices indices;

  CreatorPersonalData(DocumentStore documents, Indices indices) {
    this.documents = documents;
    this.indices = indices;
  }

  @Override
  public void export(UUID userId, ExportDocuments export) {
    documents
        .find(indices.of(Kind.CREATORS), userId, JsonNode.class)
        .ifPresent(found -> export.add("search-document", found.document()));
  }

  @Override
  public void erase(UUID userId) {
    documents.remove(indices.of(Kind.CREATORS), userId);
  }
}
