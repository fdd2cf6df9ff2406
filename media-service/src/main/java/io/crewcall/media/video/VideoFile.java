package io.crewcall.media.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A video as its container describes it.
 *
 * @param type {@code video/mp4}, {@code video/quicktime} or {@code video/webm}
 * @param erasures what has to be written over, for the file to say nothing but its pictures and
 *     sound
 */
public record VideoFile(String type, List<Erasure> erasures) {
  private static final int BUFFER = 64 << 10;

  /**
   * Something to write over.
   *
   * @param head bytes to be put at its beginning; zeros follow
   */
  record Erasure(long position, long length, byte[] head) {
    Erasure(long position, long length) {
      this(position, length, new byte[0]);
    }
  }

  /**
   * Reads the structure of a file, without its pictures and sound.
   *
   * @throws UnusableVideoException when it is no video, or not a whole one
   */
  public static VideoFile of(Path file) throws IOException, UnusableVideoException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ContainerReader reader = new ContainerReader(channel);
      if (reader.size() >= 4 && reader.unsignedInt(0) == Matroska.EBML) {
        return new Matroska(reader).read();
      }
      return new IsoMedia(reader).read();
    }
  }

  /**
   * Whether it may be served as the type that was declared: MP4 and QuickTime are told apart by
   * nobody.
   */
  public boolean canBe(String declared) {
    return declared.equals("video/webm") == type.equals("video/webm");
  }

  /**
   * Writes over, in place, what says more than pictures and sound; nothing changes its position.
   */
  public void clean(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (Erasure erasure : erasures) {
        write(channel, ByteBuffer.wrap(erasure.head()), erasure.position());
        long end = erasure.position() + erasure.length();
        for (long at = erasure.position() + erasure.head().length; at < end; at += BUFFER) {
          write(channel, ByteBuffer.allocate((int) Math.min(BUFFER, end - at)), at);
        }
      }
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
