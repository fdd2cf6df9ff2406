package io.crewcall.server.s3;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3ProxyServlet;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * S3Proxy over a folder of this machine, on the loopback interface alone, every request signed (AWS
 * signature version 4). Argument: a properties file with {@code port}, {@code directory}, {@code
 * access-key}, {@code secret-key} and, comma separated, {@code cors-origins}.
 */
public final class S3ServerMain {
  private static final int MAXIMUM_CLOCK_SKEW_SECONDS = 15 * 60;
  private static final long LARGEST_SINGLE_PART_BYTES = 512L << 20;

  /** Held in memory, since the whole body is needed to tell whether its signature is right. */
  private static final long LARGEST_SIGNED_BODY_BYTES = 16L << 20;

  private static final int MAX_THREADS = 64;
  private static final long STOP_MILLISECONDS = 5_000;

  private S3ServerMain() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments path of the properties file
   */
  public static void main(String[] arguments) throws Exception {
    Properties properties = read(Path.of(arguments[0]));
    Path directory = Files.createDirectories(Path.of(properties.getProperty("directory")));
    Server server =
        server(
            Integer.parseInt(properties.getProperty("port")),
            new FilesystemNio2BlobStore(directory.toString()),
            new S3Keys(properties.getProperty("access-key"), properties.getProperty("secret-key")),
            cors(properties.getProperty("cors-origins", "")));
    server.start();
    System.out.println("S3 server started on port " + properties.getProperty("port"));
    Thread.currentThread().join();
  }

  /** A server of our own around S3Proxy's servlet, since S3Proxy's takes no filters. */
  private static Server server(
      int port, BlobStore store, S3Keys keys, CrossOriginResourceSharing cors) {
    S3ProxyServlet s3proxy =
        new S3ProxyServlet(
            store,
            keys.accessKey(),
            keys.secretKey(),
            cors,
            LARGEST_SINGLE_PART_BYTES,
            LARGEST_SIGNED_BODY_BYTES,
            MAXIMUM_CLOCK_SKEW_SECONDS);
    ServletContextHandler context = new ServletContextHandler();
    FormUploadFilter forms =
        new FormUploadFilter(store, s3proxy, keys, cors, LARGEST_SINGLE_PART_BYTES);
    context.addFilter(new FilterHolder(forms), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new ServletHolder(s3proxy.servlet()), "/*");

    // As S3Proxy configures its own: keys may hold what addresses elsewhere may not.
    HttpConfiguration http = new HttpConfiguration();
    http.setHttpCompliance(HttpCompliance.LEGACY);
    http.setUriCompliance(UriCompliance.LEGACY);
    http.setHeaderCacheCaseSensitive(true);
    http.setSendServerVersion(false);
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("s3");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(STOP_MILLISECONDS);
    server.setStopAtShutdown(true);
    return server;
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
