package io.crewcall.server.elasticsearch;

import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Configurable tokenizers under the names, options and defaults of the full server. */
final class Tokenizers {
  private Tokenizers() {}

  static Map<String, AnalysisProvider<TokenizerFactory>> all() {
    return Map.of(
        "keyword", provider(settings -> new KeywordTokenizer()),
        "whitespace", provider(settings -> new WhitespaceTokenizer()),
        "uax_url_email", provider(settings -> new UAX29URLEmailTokenizer()),
        "edge_ngram",
            provider(settings -> new EdgeNGramTokenizer(minimum(settings), maximum(settings))),
        "ngram", provider(settings -> new NGramTokenizer(minimum(settings), maximum(settings))));
  }

  private static int minimum(Settings settings) {
    return settings.getAsInt("min_gram", 1);
  }

  private static int maximum(Settings settings) {
    return settings.getAsInt("max_gram", 2);
  }

  private static AnalysisProvider<TokenizerFactory> provider(Function<Settings, Tokenizer> make) {
    return (index, environment, name, settings) ->
        TokenizerFactory.newFactory(name, () -> make.apply(settings));
  }
}
