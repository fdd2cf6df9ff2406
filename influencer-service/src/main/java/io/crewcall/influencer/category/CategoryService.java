package io.crewcall.influencer.category;

import io.crewcall.platform.vocabulary.Slug;
import io.crewcall.platform.vocabulary.VocabularyEditor;
import io.crewcall.platform.vocabulary.VocabularyWordRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The curated list of categories, and the categories that people's words mean. */
@Service
public class CategoryService {
  private final CategoryRepository categories;
  private final VocabularyWordRepository words;
  private final VocabularyEditor editor;

  CategoryService(
      CategoryRepository categories, VocabularyWordRepository words, VocabularyEditor editor) {
    this.categories = categories;
    this.words = words;
    this.editor = editor;
  }

  /**
   * The categories that a list of words means.
   *
   * @param ids the categories meant, each once, in the order given
   * @param unknown positions of the words that mean none
   */
  public record Choice(List<String> ids, List<Integer> unknown) {
    public Choice {
      ids = List.copyOf(ids);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Finds the categories meant by ids, names or other words for them, in any spelling.
   *
   * @param kept ids that may stay although they are not offered any more
   */
  public Choice choose(List<String> chosen, Collection<String> kept) {
    Map<String, String> meanings = words.meanings(chosen);
    Collection<String> ids = new LinkedHashSet<>();
    List<Integer> unknown = new ArrayList<>();
    for (int position = 0; position < chosen.size(); position++) {
      String word = chosen.get(position);
      @Nullable String id = kept.contains(word) ? word : meanings.get(Slug.key(word));
      if (id == null) {
        unknown.add(position);
      } else {
        ids.add(id);
      }
    }
    return new Choice(List.copyOf(ids), unknown);
  }

  /**
   * The list as offered now.
   *
   * @param version grows with every change of the list
   */
  record Offered(int version, List<CategoryResponse> categories) {}

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Offered offered() {
    return new Offered(editor.version(), categories.findOffered());
  }
}
