package io.crewcall.media.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Numbers out of a file, big-endian; a file that ends before them is broken. */
final class ContainerReader {
  private final FileChannel channel;
  private final long size;

  ContainerReader(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  byte[] bytes(long position, int length) throws IOException, UnusableVideoException {
    if (position < 0 || length < 0 || position + length > size) {
      throw UnusableVideoException.broken();
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw UnusableVideoException.broken();
      }
    }
    return buffer.array();
  }

  int unsignedByte(long position) throws IOException, UnusableVideoException {
    return bytes(position, 1)[0] & 0xFF;
  }

  long unsignedInt(long position) throws IOException, UnusableVideoException {
    return Integer.toUnsignedLong(ByteBuffer.wrap(bytes(position, 4)).getInt());
  }

  long signedLong(long position) throws IOException, UnusableVideoException {
    return ByteBuffer.wrap(bytes(position, 8)).getLong();
  }
}
