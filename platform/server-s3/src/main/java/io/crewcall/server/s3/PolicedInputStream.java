package io.crewcall.server.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;

/** A file on its way to the disk: ends with an exception where the policy does not allow it. */
final class PolicedInputStream extends FilterInputStream {
  private final SignedPolicy policy;
  private long length;

  PolicedInputStream(InputStream file, SignedPolicy policy) {
    super(file);
    this.policy = policy;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int read = super.read(buffer, offset, count);
    if (read < 0) {
      policy.check(length);
      return read;
    }
    length += read;
    if (length > policy.maxLength()) {
      throw new S3ProxyException(S3ErrorCode.ENTITY_TOO_LARGE);
    }
    return read;
  }
}
