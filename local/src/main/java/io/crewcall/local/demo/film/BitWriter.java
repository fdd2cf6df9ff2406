package io.crewcall.local.demo.film;

import java.io.ByteArrayOutputStream;

/** Writes the syntax elements of H.264 (ITU-T H.264, 7.2 and 9.1) one after the other. */
final class BitWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int current;
  private int used;

  void bit(int bit) {
    current = current << 1 | bit & 1;
    if (++used == 8) {
      bytes.write(current);
      current = 0;
      used = 0;
    }
  }

  /** A number of so many bits, u(n). */
  void bits(int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      bit(value >> i);
    }
  }

  /** An unsigned number in Exp-Golomb code, ue(v). */
  void unsigned(int value) {
    int length = 32 - Integer.numberOfLeadingZeros(value + 1);
    bits(0, length - 1);
    bits(value + 1, length);
  }

  /** Zeros up to the next byte. */
  void align() {
    while (used != 0) {
      bit(0);
    }
  }

  /** Whole bytes, where a byte begins. */
  void bytes(byte[] values) {
    bytes.writeBytes(values);
  }

  /** What was written, with the bits that end it. */
  byte[] finish() {
    bit(1);
    align();
    return bytes.toByteArray();
  }
}
