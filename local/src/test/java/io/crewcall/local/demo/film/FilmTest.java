package io.crewcall.local.demo.film;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilmTest {
  private static final byte[] FILM = Film.mp4(7);

  /** A box at a place: its name and length. */
  private static int length(byte[] file, int at) {
    return ByteBuffer.wrap(file).getInt(at);
  }

  private static String name(byte[] file, int at) {
    return new String(file, at + 4, 4, ISO_8859_1);
  }

  private static int find(String name) {
    return new String(FILM, ISO_8859_1).indexOf(name) - 4;
  }

  @Test
  void isAnMp4ThatPlaysAtOnce() {
    List<String> boxes = new ArrayList<>();
    int at = 0;
    while (at < FILM.length) {
      boxes.add(name(FILM, at));
      at += length(FILM, at);
    }
    assertThat(boxes).containsExactly("ftyp", "moov", "mdat");
    assertThat(at).isEqualTo(FILM.length);
  }

  @Test
  void itsFramesAreWhereItSays() {
    int offset = ByteBuffer.wrap(FILM).getInt(find("stco") + 16);
    int sizes = find("stsz");
    int count = ByteBuffer.wrap(FILM).getInt(sizes + 16);
    assertThat(count).isEqualTo(30);
    for (int i = 0; i < count; i++) {
      int size = ByteBuffer.wrap(FILM).getInt(sizes + 20 + 4 * i);
      assertThat(length(FILM, offset)).isEqualTo(size - 4);
      int unit = FILM[offset + 4] & 0x1F;
      assertThat(unit).isEqualTo(i == 0 ? 5 : 1);
      offset += size;
    }
    assertThat(offset).isEqualTo(FILM.length);
  }

  @Test
  void isSmallAndTheSameEveryTime() {
    assertThat(Film.mp4(7)).isEqualTo(FILM);
    assertThat(Film.mp4(8)).isNotEqualTo(FILM);
    assertThat(FILM.length).isLessThan(1 << 20);
  }

  /** H.264 finds its units by 00 00 01: none may be within one. */
  @Test
  void nothingInAUnitLooksLikeTheBeginningOfOne() {
    int offset = ByteBuffer.wrap(FILM).getInt(find("stco") + 16);
    int size = length(FILM, offset);
    for (int i = offset + 4; i < offset + 4 + size - 2; i++) {
      assertThat(FILM[i] == 0 && FILM[i + 1] == 0 && (FILM[i + 2] & 0xFF) < 3).isFalse();
    }
  }
}
