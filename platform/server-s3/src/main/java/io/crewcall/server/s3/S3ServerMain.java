package io.crewcall.server.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3Proxy over a folder of this machine, on the loopback interface alone, every request signed (AWS
 * signature version 4). Argument: a properties file with {@code port}, {@code directory}, {@code
 * access-key}, {@code secret-key} and, comma separated, {@code cors-origins}.
 */
public final class S3ServerMain {
  private static final int MAXIMUM_CLOCK_SKEW_SECONDS = 15 * 60;
  private static final long LARGEST_SINGLE_PART_BYTES = 512L << 20;
  private static final long LARGEST_UNCHUNKED_BYTES = 64L << 20;

  private S3ServerMain() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments path of the properties file
   */
  public static void main(String[] arguments) throws Exception {
    Properties properties = read(Path.of(arguments[0]));
    Path directory = Files.createDirectories(Path.of(properties.getProperty("directory")));
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(directory.toString()))
            .endpoint(URI.create("http://127.0.0.1:" + properties.getProperty("port")))
            .awsAuthentication(
                AuthenticationType.AWS_V4,
                properties.getProperty("access-key"),
                properties.getProperty("secret-key"))
            .maximumTimeSkew(MAXIMUM_CLOCK_SKEW_SECONDS)
            .maxSinglePartObjectSize(LARGEST_SINGLE_PART_BYTES)
            .v4MaxNonChunkedRequestSize(LARGEST_UNCHUNKED_BYTES)
            .corsRules(cors(properties.getProperty("cors-origins", "")))
            .build();
    server.start();
    System.out.println("S3 server started on port " + server.getPort());
    Thread.currentThread().join();
  }

  private static CrossOriginResourceSharing cors(String origins) {
    List<String> allowed =
        Arrays.stream(origins.split(",", -1)).map(String::strip).filter(o -> !o.isEmpty()).toList();
    return new CrossOriginResourceSharing(
        allowed, List.of("GET", "HEAD", "PUT", "POST"), List.of("*"), List.of("ETag"), "true");
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
