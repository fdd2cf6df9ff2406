package io.crewcall.local.demo.film;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Encodes pictures by the simplest means of H.264's baseline profile: blocks that have changed are
 * written as they are (I_PCM), the others are skipped. For drawings, of which little moves.
 */
final class H264Encoder {
  private static final int BASELINE = 66;
  private static final int CONSTRAINTS = 0xC0;
  private static final int LEVEL = 30;

  private static final int IDR_SLICE = 0x65;
  private static final int SLICE = 0x41;
  private static final int PARAMETERS_OF_SEQUENCE = 0x67;
  private static final int PARAMETERS_OF_PICTURE = 0x68;

  private static final int ALL_INTRA = 7;
  private static final int ALL_PREDICTED = 5;

  /** As a type of block in slices of the two kinds. */
  private static final int PCM = 25;

  private static final int PCM_AMONG_PREDICTED = 30;
  private static final int FRAME_NUMBER_BITS = 8;

  private @Nullable Picture before;
  private int frame;

  byte[] sequenceParameters(Picture picture) {
    BitWriter out = new BitWriter();
    out.bits(BASELINE, 8);
    out.bits(CONSTRAINTS, 8);
    out.bits(LEVEL, 8);
    out.unsigned(0); // the set's id
    out.unsigned(FRAME_NUMBER_BITS - 4);
    out.unsigned(2); // pictures are shown in the order in which they come
    out.unsigned(1); // one picture to refer to
    out.bit(0); // no gaps
    out.unsigned(picture.columns() - 1);
    out.unsigned(picture.rows() - 1);
    out.bit(1); // frames, not fields
    out.bit(1);
    out.bit(0); // not cropped
    out.bit(0); // nothing else to know
    return unit(PARAMETERS_OF_SEQUENCE, out.finish());
  }

  byte[] pictureParameters() {
    BitWriter out = new BitWriter();
    out.unsigned(0); // the set's id
    out.unsigned(0); // that of the sequence's
    out.bit(0); // CAVLC
    out.bit(0);
    out.unsigned(0); // one group of slices
    out.unsigned(0);
    out.unsigned(0);
    out.bit(0); // not weighted
    out.bits(0, 2);
    out.unsigned(0); // quantisers, which nothing here uses
    out.unsigned(0);
    out.unsigned(0);
    out.bit(1); // slices say whether edges are smoothed
    out.bit(0);
    out.bit(0);
    return unit(PARAMETERS_OF_PICTURE, out.finish());
  }

  /** The next picture as one slice. */
  byte[] encode(Picture picture) {
    Picture reference = before;
    boolean first = reference == null;
    BitWriter out = new BitWriter();
    out.unsigned(0); // from the first block on
    out.unsigned(first ? ALL_INTRA : ALL_PREDICTED);
    out.unsigned(0);
    out.bits(frame, FRAME_NUMBER_BITS);
    if (first) {
      out.unsigned(0);
      out.bits(0, 2); // stays a reference for a short time
    } else {
      out.bit(0); // as many references as the parameters say
      out.bit(0); // in their order
      out.bit(0); // the oldest goes
    }
    out.unsigned(0); // quantiser
    out.unsigned(1); // edges are not smoothed
    int skipped = 0;
    for (int i = 0; i < picture.count(); i++) {
      if (reference != null && picture.sameBlock(reference, i)) {
        skipped++;
        continue;
      }
      if (reference != null) {
        out.unsigned(skipped);
        skipped = 0;
      }
      out.unsigned(first ? PCM : PCM_AMONG_PREDICTED);
      out.align();
      out.bytes(picture.block(i));
    }
    if (skipped > 0) {
      out.unsigned(skipped);
    }
    before = picture;
    frame = (frame + 1) % (1 << FRAME_NUMBER_BITS);
    return unit(first ? IDR_SLICE : SLICE, out.finish());
  }

  /** In a unit no three bytes may look like the beginning of one. */
  private static byte[] unit(int type, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 64);
    out.write(type);
    int zeros = 0;
    for (byte next : payload) {
      if (zeros >= 2 && (next & 0xFF) <= 3) {
        out.write(3);
        zeros = 0;
      }
      out.write(next);
      zeros = next == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }
}
