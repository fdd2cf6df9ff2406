package io.crewcall.influencer.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table in the form of RFC 4180: fields between commas, quoted where they hold commas, quotes or
 * line breaks. Empty lines are passed over.
 */
record CsvTable(List<Row> rows) {

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

  /** What reading a text came to: a table, or the line at which it is not well formed. */
  sealed interface Reading {
    record Table(CsvTable table) implements Reading {}

    record Malformed(int line) implements Reading {}
  }

  static Reading read(String text) {
    return new Reader(text).read();
  }

  private static final class Reader {
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private int position;
    private int line = 1;

    Reader(String text) {
      this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    Reading read() {
      while (position < text.length()) {
        int start = line;
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
          Optional<String> field = at('"') ? quoted() : Optional.of(plain());
          if (field.isEmpty() || !(atEnd() || at(',') || atLineBreak())) {
            return new Reading.Malformed(start);
          }
          fields.add(field.get());
          more = at(',');
          if (more) {
            position++;
          }
        }
        passLineBreak();
        if (fields.size() > 1 || !fields.getFirst().isBlank()) {
          rows.add(new Row(start, fields));
        }
      }
      return new Reading.Table(new CsvTable(rows));
    }

    private String plain() {
      int start = position;
      while (!atEnd() && !at(',') && !at('"') && !atLineBreak()) {
        position++;
      }
      return text.substring(start, position).strip();
    }

    /** The field behind an opening quote; empty when no closing one follows. */
    private Optional<String> quoted() {
      StringBuilder field = new StringBuilder();
      position++;
      while (!atEnd()) {
        char c = text.charAt(position++);
        if (c != '"') {
          if (c == '\n') {
            line++;
          }
          field.append(c);
        } else if (at('"')) {
          position++;
          field.append('"');
        } else {
          return Optional.of(field.toString());
        }
      }
      return Optional.empty();
    }

    private boolean atEnd() {
      return position >= text.length();
    }

    private boolean at(char c) {
      return !atEnd() && text.charAt(position) == c;
    }

    private boolean atLineBreak() {
      return at('\n') || at('\r');
    }

    private void passLineBreak() {
      if (at('\r')) {
        position++;
      }
      if (at('\n')) {
        position++;
      }
      line++;
    }
  }
}
