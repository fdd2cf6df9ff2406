package io.crewcall.platform.personaldata;

import java.util.stream.Stream;

/**
 * Takes the documents of an export. What is given is written at once, so that only one item is in
 * memory at a time; together they are bounded by {@code crewcall.personal-data.max-export}.
 */
public interface ExportDocuments {

  /**
   * One document.
   *
   * @param name unique in the service, in lower case with hyphens, for example {@code profile};
   *     becomes the name of a file
   * @param document anything Jackson writes, best a record made for the reader
   */
  void add(String name, Object document);

  /**
   * A list as one document. The stream is read to its end and closed; an empty one gives no
   * document. From the database take {@code JdbcClient...withFetchSize(500).query(...).stream()}.
   */
  void addAll(String name, Stream<?> items);
}
