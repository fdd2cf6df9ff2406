package io.crewcall.influencer.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in the form of RFC 4180. Empty lines are left out, and spaces around a field do not
 * count.
 */
record CsvTable(List<Row> rows) {
  private static final String FIELD = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",\\r\\n]*+)";

  /**
   * One record as RFC 4180 wants it. The library takes a quote inside an unquoted field as text.
   */
  private static final Pattern RECORD =
      Pattern.compile(FIELD + "(?:," + FIELD + ")*+(?:\\r\\n|\\r|\\n|\\z)");

  CsvTable {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line on which it starts, from 1
   */
  record Row(int line, List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }

  /** The result of reading a text: a table, or the line of the row that is not well formed. */
  sealed interface Reading {
    record Table(CsvTable table) implements Reading {}

    record Malformed(int line) implements Reading {}
  }

  static Reading read(String given) {
    String text = given.startsWith("\ufeff") ? given.substring(1) : given;
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        List<String> fields = record.stream().map(String::strip).toList();
        if (fields.stream().anyMatch(field -> field.contains("\"")) && !wellFormed(text, record)) {
          return new Reading.Malformed(line);
        }
        if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
          rows.add(new Row(line, fields));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
      return new Reading.Table(new CsvTable(rows));
    } catch (UncheckedIOException | IllegalStateException malformed) {
      return new Reading.Malformed(line);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean wellFormed(String text, CSVRecord record) {
    return RECORD
        .matcher(text)
        .region((int) record.getCharacterPosition(), text.length())
        .lookingAt();
  }
}
