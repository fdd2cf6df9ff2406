package io.crewcall.user.notification.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.key.InvalidECPublicKeyException;
import com.zerodeplibs.webpush.key.KeyExtractionException;
import com.zerodeplibs.webpush.key.MalformedUncompressedBytesException;
import java.net.URI;

/**
 * Where a browser receives messages, and the keys they are encrypted for. Compared by identity: it
 * is handed on, never stored in a set.
 *
 * @param endpoint of its push service
 * @param publicKey of the browser, an uncompressed P-256 point
 * @param secret shared with the browser, 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record PushTarget(URI endpoint, byte[] publicKey, byte[] secret) {

  /** Whether the bytes are an uncompressed point of P-256. */
  static boolean isPublicKey(byte[] bytes) {
    // The library looks at the first byte before the length.
    if (bytes.length == 0) {
      return false;
    }
    try {
      UserAgentMessageEncryptionKeyInfo.of(bytes, new byte[0]);
      return true;
    } catch (MalformedUncompressedBytesException
        | InvalidECPublicKeyException
        | KeyExtractionException notOne) {
      return false;
    }
  }

  UserAgentMessageEncryptionKeyInfo keys() {
    return UserAgentMessageEncryptionKeyInfo.of(publicKey, secret);
  }
}
