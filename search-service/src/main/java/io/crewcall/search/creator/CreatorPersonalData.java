package io.crewcall.search.creator;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.search.index.Documents;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A person's document. It is made of what the owners tell, so erasing it here only shortens the
 * time until they do: an event of before that is still under way may bring it back until {@code
 * user.erased} empties it for good. Texts of gigs are their owner's to blank.
 */
@Component
class CreatorPersonalData implements PersonalData {
  private final Documents documents;
  private final Indices indices;

  CreatorPersonalData(Documents documents, Indices indices) {
    this.documents = documents;
    this.indices = indices;
  }

  @Override
  public void export(UUID userId, ExportDocuments export) {
    documents
        .find(indices.of(Kind.CREATORS), userId)
        .ifPresent(found -> export.add("search-document", found.source()));
  }

  @Override
  public void erase(UUID userId) {
    documents.remove(indices.of(Kind.CREATORS), userId);
  }
}
