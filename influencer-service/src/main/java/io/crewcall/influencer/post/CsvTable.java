package io.crewcall.influencer.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table in the form of RFC 4180, or with the semicolons or tabs that spreadsheets write where a
 * comma is the decimal sign. Rows of empty fields are left out, and spaces around a field do not
 * count.
 */
record CsvTable(List<Row> rows) {
  private static final String SEPARATORS = ",;\t";
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

  private static final Map<Character, Pattern> RECORDS =
      Map.of(',', record(','), ';', record(';'), '\t', record('\t'));

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
    char separator = separator(text);
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        List<String> fields = record.stream().map(String::strip).toList();
        if (fields.stream().anyMatch(field -> field.contains("\""))
            && !wellFormed(text, separator, record)) {
          return new Reading.Malformed(line);
        }
        if (!fields.stream().allMatch(String::isEmpty)) {
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

  /**
   * One record as RFC 4180 wants it. The library takes a quote inside an unquoted field as text.
   */
  private static Pattern record(char separator) {
    String field = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\"" + separator + "\\r\\n]*+)";
    return Pattern.compile(field + "(?:" + separator + field + ")*+(?:\\r\\n|\\r|\\n|\\z)");
  }

  /** What separates the names of the columns: whatever is there most often. */
  private static char separator(String text) {
    String names = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("");
    char most = ',';
    for (char separator : SEPARATORS.toCharArray()) {
      if (count(names, separator) > count(names, most)) {
        most = separator;
      }
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }

  private static boolean wellFormed(String text, char separator, CSVRecord record) {
    return Objects.requireNonNull(RECORDS.get(separator))
        .matcher(text)
        .region((int) record.getCharacterPosition(), text.length())
        .lookingAt();
  }
}
