package io.crewcall.webclient;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One build of both clients. It does nothing when sources, libraries and the build itself are those
 * of the build before.
 */
public final class ClientBuild {
  private static final List<String> CLIENTS = List.of("dashboard", "app");
  private static final Set<String> COMPRESSED = Set.of("js", "css", "html", "svg", "json");

  private final Path sources;
  private final Path target;
  private final Path output;
  private final JsonMapper json = JsonMapper.builder().build();

  private ClientBuild(Path module) {
    this.sources = module.resolve("src/main/client");
    this.target = module.resolve("target");
    this.output = target.resolve("classes/crewcall-web");
  }

  /**
   * @param arguments the folder of this module
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new ClientBuild(Path.of(arguments[0]).toAbsolutePath().normalize()).run();
  }

  private void run() throws IOException, InterruptedException {
    Path stamp = target.resolve("client-build.sha256");
    String inputs =
        new Fingerprint()
            .folder(sources)
            .names(target.resolve("webjars"))
            .folder(target.resolve("classes/io"))
            .value();
    if (Files.exists(stamp)
        && Files.exists(output.resolve("index.html"))
        && Files.readString(stamp).equals(inputs)) {
      return;
    }
    Files.deleteIfExists(stamp);
    Folders.delete(output);
    bundle(new Esbuild(modules()));
    for (String client : CLIENTS) {
      page(client);
    }
    for (Path file : Folders.files(sources.resolve("static"))) {
      Path copy = output.resolve(sources.resolve("static").relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    compress();
    Files.writeString(stamp, inputs);
  }

  private Path modules() throws IOException {
    Path folder = target.resolve("node_modules");
    Folders.delete(folder);
    NodeModules modules = new NodeModules(folder);
    for (Path jar : Folders.files(target.resolve("webjars"))) {
      modules.add(jar);
    }
    return folder;
  }

  private void bundle(Esbuild esbuild) throws IOException, InterruptedException {
    List<String> common =
        List.of(
            "--bundle",
            "--minify",
            "--format=esm",
            "--target=es2022",
            "--jsx=automatic",
            "--define:process.env.NODE_ENV=\"production\"",
            "--log-level=warning");
    List<String> clients = new ArrayList<>(common);
    CLIENTS.forEach(client -> clients.add(client + "/" + client + ".tsx"));
    clients.addAll(
        List.of(
            "--splitting",
            "--legal-comments=linked",
            "--entry-names=[name]-[hash]",
            "--chunk-names=[name]-[hash]",
            "--asset-names=[name]-[hash]",
            "--outdir=" + output.resolve("assets"),
            "--metafile=" + target.resolve("client-build.json")));
    esbuild.run(sources, clients);
    // Found under one name for ever, as browsers ask for it: they compare its bytes.
    List<String> worker = new ArrayList<>(common);
    worker.addAll(List.of("app/service-worker.ts", "--outfile=" + output.resolve("app-worker.js")));
    esbuild.run(sources, worker);
  }

  /** The page of a client, with the names that its script and style have got. */
  private void page(String client) throws IOException {
    JsonNode outputs = json.readTree(target.resolve("client-build.json").toFile()).path("outputs");
    for (var made : outputs.properties()) {
      JsonNode about = made.getValue();
      if (about.path("entryPoint").asString("").equals(client + "/" + client + ".tsx")) {
        StringBuilder preloads = new StringBuilder();
        for (JsonNode imported : about.path("imports")) {
          if (imported.path("kind").asString("").equals("import-statement")) {
            preloads
                .append("<link rel=\"modulepreload\" href=\"")
                .append(address(imported.path("path").asString("")))
                .append("\">");
          }
        }
        String page =
            Files.readString(sources.resolve(client + "/index.html"))
                .replace("{{script}}", address(made.getKey()))
                .replace("{{style}}", address(about.path("cssBundle").asString("")))
                .replace("{{preloads}}", preloads);
        Path file =
            output.resolve(client.equals("dashboard") ? "index.html" : client + "/index.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
      }
    }
  }

  private static String address(String path) {
    return "/assets/" + path.substring(path.lastIndexOf('/') + 1);
  }

  /** Once here instead of with every answer. */
  private void compress() throws IOException {
    for (Path file : Folders.files(output)) {
      if (COMPRESSED.contains(ending(file))) {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (OutputStream out = new BestGzip(Files.newOutputStream(packed))) {
          Files.copy(file, out);
        }
      }
    }
  }

  private static String ending(Path file) {
    @Nullable Path name = file.getFileName();
    String text = name == null ? "" : name.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }

  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
