package org.gaul.s3proxy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/**
 * S3Proxy's servlet and its error documents, for a server that has a filter before it. They are
 * visible in this package alone; S3Proxy's own server takes no filters (ADR 0032).
 */
public final class S3ProxyServlet {
  private static final int LARGEST_CHUNK_BYTES = 16 << 20;

  private final S3ProxyHandlerJetty servlet;

  /**
   * @param largestSinglePartBytes of an object that is put at once
   * @param largestSignedBodyBytes of a body that is signed, and therefore held in memory
   * @param maximumClockSkewSeconds between the client and here
   */
  public S3ProxyServlet(
      BlobStore blobStore,
      String accessKey,
      String secretKey,
      CrossOriginResourceSharing cors,
      long largestSinglePartBytes,
      long largestSignedBodyBytes,
      int maximumClockSkewSeconds) {
    this.servlet =
        new S3ProxyHandlerJetty(
            blobStore,
            AuthenticationType.AWS_V4,
            accessKey,
            secretKey,
            null,
            largestSinglePartBytes,
            largestSignedBodyBytes,
            LARGEST_CHUNK_BYTES,
            false,
            cors,
            "",
            maximumClockSkewSeconds,
            null);
  }

  /** All that S3Proxy answers. */
  public HttpServlet servlet() {
    return servlet;
  }

  /** Answers as S3Proxy does when it refuses something. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, S3ProxyException refusal)
      throws IOException {
    servlet
        .getHandler()
        .sendSimpleErrorResponse(
            request,
            response,
            refusal.getError(),
            refusal.awsErrorDetails().errorMessage(),
            Map.of());
  }
}
