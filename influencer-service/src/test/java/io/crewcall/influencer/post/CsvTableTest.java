package io.crewcall.influencer.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void readsFieldsBetweenCommas() {
    assertThat(rows("a, b ,c\r\n1,,3\n\n\"x,\"\"y\"\"\",\"two\nlines\",\n"))
        .containsExactly(
            new CsvTable.Row(1, List.of("a", "b", "c")),
            new CsvTable.Row(2, List.of("1", "", "3")),
            new CsvTable.Row(4, List.of("x,\"y\"", "two\nlines", "")));
  }

  @Test
  void readsFieldsBetweenSemicolonsOrTabs() {
    assertThat(rows("a;\"b,c,d,e\"\n1;\"x;y\"\n"))
        .containsExactly(
            new CsvTable.Row(1, List.of("a", "b,c,d,e")), new CsvTable.Row(2, List.of("1", "x;y")));
    assertThat(rows("a\tb\n1,5\t2\n"))
        .containsExactly(
            new CsvTable.Row(1, List.of("a", "b")), new CsvTable.Row(2, List.of("1,5", "2")));
  }

  @Test
  void rowsOfEmptyFieldsAreNoRows() {
    assertThat(rows("a,b\n,,\n1,2\n , \n\"\",\n"))
        .extracting(CsvTable.Row::line)
        .containsExactly(1, 3);
  }

  @Test
  void lineNumbersCountBreaksInsideOfFields() {
    assertThat(rows("\"a\nb\"\nc")).extracting(CsvTable.Row::line).containsExactly(1, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\r\n", "\ufeff", "  "})
  void nothingIsNoRow(String text) {
    assertThat(rows(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"'\"open', 1", "'a\n\"b\" c', 2", "'a\nb\"c', 2", "'\"a\"\"', 1"})
  void namesTheLineThatIsMalformed(String text, int line) {
    assertThat(CsvTable.read(text)).isEqualTo(new CsvTable.Reading.Malformed(line));
  }

  private static List<CsvTable.Row> rows(String text) {
    return ((CsvTable.Reading.Table) CsvTable.read(text)).table().rows();
  }
}
