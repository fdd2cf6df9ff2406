package io.crewcall.server.elasticsearch;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Configurable token filters under the names, options and defaults of the full server. */
final class TokenFilters {
  private TokenFilters() {}

  static Map<String, AnalysisProvider<TokenFilterFactory>> all() {
    Map<String, AnalysisProvider<TokenFilterFactory>> filters = new HashMap<>();
    filters.put("lowercase", normalizing((tokens, settings) -> new LowerCaseFilter(tokens)));
    filters.put(
        "asciifolding",
        normalizing(
            (tokens, settings) -> new ASCIIFoldingFilter(tokens, preserveOriginal(settings))));
    filters.put(
        "edge_ngram",
        plain((tokens, settings) ->
            new EdgeNGramTokenFilter(
                tokens, minimum(settings), maximum(settings), preserveOriginal(settings))));
    filters.put(
        "ngram",
        plain((tokens, settings) ->
            new NGramTokenFilter(
                tokens, minimum(settings), maximum(settings), preserveOriginal(settings))));
    filters.put("stemmer", plain(TokenFilters::stemmer));
    filters.put("unique", plain((tokens, settings) -> new RemoveDuplicatesTokenFilter(tokens)));
    filters.put("pattern_capture", plain(TokenFilters::patternCapture));
    filters.put("word_delimiter_graph", plain(TokenFilters::wordDelimiter));
    return filters;
  }

  private static TokenStream stemmer(TokenStream tokens, Settings settings) {
    String language = settings.get("language", settings.get("name", "english"));
    return switch (language) {
      case "english", "porter" -> new PorterStemFilter(tokens);
      case "light_english", "kstem" -> new KStemFilter(tokens);
      case "possessive_english" -> new EnglishPossessiveFilter(tokens);
      case "porter2" -> new SnowballFilter(tokens, new EnglishStemmer());
      default ->
          throw new IllegalArgumentException(
              "The local Elasticsearch has no stemmer for [" + language + "]");
    };
  }

  private static TokenStream patternCapture(TokenStream tokens, Settings settings) {
    Pattern[] patterns =
        settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
    return new PatternCaptureGroupTokenFilter(
        tokens, settings.getAsBoolean("preserve_original", true), patterns);
  }

  private static TokenStream wordDelimiter(TokenStream tokens, Settings settings) {
    int flags =
        WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;
    return new WordDelimiterGraphFilter(tokens, flags, null);
  }

  private static int minimum(Settings settings) {
    return settings.getAsInt("min_gram", 1);
  }

  private static int maximum(Settings settings) {
    return settings.getAsInt("max_gram", 2);
  }

  private static boolean preserveOriginal(Settings settings) {
    return settings.getAsBoolean("preserve_original", false);
  }

  private static AnalysisProvider<TokenFilterFactory> plain(Filter filter) {
    return (index, environment, name, settings) -> new Factory(name, settings, filter);
  }

  private static AnalysisProvider<TokenFilterFactory> normalizing(Filter filter) {
    return (index, environment, name, settings) -> new NormalizingFactory(name, settings, filter);
  }

  /** Wraps a stream of tokens as the settings of one index say. */
  private interface Filter {
    TokenStream wrap(TokenStream tokens, Settings settings);
  }

  private static class Factory extends AbstractTokenFilterFactory {
    private final Settings settings;
    private final Filter filter;

    Factory(String name, Settings settings, Filter filter) {
      super(name);
      this.settings = settings;
      this.filter = filter;
    }

    @Override
    public TokenStream create(TokenStream tokens) {
      return filter.wrap(tokens, settings);
    }
  }

  /** May also be used in the normalizer of a keyword field. */
  private static final class NormalizingFactory extends Factory
      implements NormalizingTokenFilterFactory {
    NormalizingFactory(String name, Settings settings, Filter filter) {
      super(name, settings, filter);
    }
  }
}
