package io.crewcall.server.s3;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.S3ProxyServlet;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Upload forms (S3 POST policies), written to the disk as they arrive. S3Proxy itself holds the
 * whole form in memory, several times over. As Amazon's does, this store takes the fields from
 * before the file and ignores what follows it.
 */
final class FormUploadFilter extends HttpFilter {
  private static final int MAX_FIELDS_BYTES = 20 << 10;
  private static final int MAX_PARTS = 64;

  private final transient BlobStore store;
  private final transient S3ProxyServlet s3proxy;
  private final transient S3Keys keys;
  private final transient CrossOriginResourceSharing cors;
  private final long largestFile;

  FormUploadFilter(
      BlobStore store,
      S3ProxyServlet s3proxy,
      S3Keys keys,
      CrossOriginResourceSharing cors,
      long largestFile) {
    this.store = store;
    this.s3proxy = s3proxy;
    this.keys = keys;
    this.cors = cors;
    this.largestFile = largestFile;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!isForm(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      store(request, response);
    } catch (FileUploadException | IOException | RuntimeException failed) {
      // A browser that is not done with sending does not look at an answer.
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      s3proxy.refuse(request, response, refusal(failed));
    }
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return request.getMethod().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        && request.getQueryString() == null
        && request.getHeader("Authorization") == null;
  }

  private void store(HttpServletRequest request, HttpServletResponse response)
      throws IOException, FileUploadException {
    String bucket = request.getRequestURI().replaceAll("^/+|/+$", "");
    if (bucket.isEmpty() || bucket.contains("/")) {
      throw new S3ProxyException(S3ErrorCode.METHOD_NOT_ALLOWED);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    FileItemIterator parts = parts(request);
    while (parts.hasNext()) {
      FileItemStream part = parts.next();
      if (part.getFieldName().equalsIgnoreCase("file")) {
        fields.put("bucket", bucket);
        PutObjectResponse stored = storeFile(fields, part);
        allowOrigin(request, response);
        response.setHeader("ETag", "\"" + stored.eTag() + "\"");
        response.setStatus(status(fields.get("success_action_status")));
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        return;
      }
      fields.put(part.getFieldName().toLowerCase(Locale.ROOT), value(part, fields));
    }
    throw new S3ProxyException(S3ErrorCode.INVALID_ARGUMENT, "The form has no file.");
  }

  private PutObjectResponse storeFile(Map<String, String> fields, FileItemStream file)
      throws IOException {
    SignedPolicy policy = SignedPolicy.of(fields, keys, largestFile);
    policy.check(policy.maxLength());
    String key = fields.get("key");
    if (key == null || key.isEmpty() || key.contains("${") || key.startsWith("/")) {
      throw new S3ProxyException(S3ErrorCode.INVALID_ARGUMENT, "The form names no object.");
    }
    try (InputStream content = new PolicedInputStream(file.openStream(), policy)) {
      return store.putBlob(
          PutObjectRequest.builder()
              .bucket(fields.get("bucket"))
              .key(key)
              .contentType(fields.get("content-type"))
              .build(),
          content);
    } catch (NoSuchBucketException unknown) {
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_BUCKET, unknown);
    }
  }

  private static FileItemIterator parts(HttpServletRequest request)
      throws IOException, FileUploadException {
    FileUpload upload = new FileUpload();
    upload.setFileCountMax(MAX_PARTS);
    return upload.getItemIterator(
        new UploadContext() {
          @Override
          public long contentLength() {
            return request.getContentLengthLong();
          }

          @Override
          public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
          }

          @Override
          public String getContentType() {
            return request.getContentType();
          }

          @Override
          @Deprecated
          public int getContentLength() {
            return request.getContentLength();
          }

          @Override
          public InputStream getInputStream() throws IOException {
            return request.getInputStream();
          }
        });
  }

  private static String value(FileItemStream part, Map<String, String> before) throws IOException {
    int used = before.values().stream().mapToInt(String::length).sum();
    try (InputStream in = part.openStream()) {
      byte[] content = in.readNBytes(MAX_FIELDS_BYTES - used + 1);
      if (content.length > MAX_FIELDS_BYTES - used || before.size() > MAX_PARTS) {
        throw new S3ProxyException(S3ErrorCode.MAX_MESSAGE_LENGTH_EXCEEDED);
      }
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** What S3Proxy refuses, as it reports it; a connection that broke is refused to nobody. */
  private static S3ProxyException refusal(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof S3ProxyException refusal) {
        return refusal;
      }
    }
    boolean form = failed instanceof FileUploadException || failed instanceof IOException;
    return new S3ProxyException(
        form ? S3ErrorCode.INVALID_REQUEST : S3ErrorCode.INTERNAL_ERROR, failed);
  }

  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    response.addHeader("Vary", "Origin");
    if (origin != null && cors.isOriginAllowed(origin)) {
      response.setHeader("Access-Control-Allow-Origin", cors.getAllowedOrigin(origin));
      response.setHeader("Access-Control-Allow-Methods", cors.getAllowedMethods());
      response.setHeader("Access-Control-Expose-Headers", cors.getExposedHeaders());
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
  }

  private static int status(@Nullable String asked) {
    return "200".equals(asked)
        ? HttpServletResponse.SC_OK
        : "201".equals(asked) ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT;
  }
}
