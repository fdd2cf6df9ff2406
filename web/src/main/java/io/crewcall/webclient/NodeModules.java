package io.crewcall.webclient;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The packages in WebJars, as npm lays them out: a folder for each, by its name. */
final class NodeModules {
  private static final List<String> ROOTS =
      List.of("META-INF/resources/webjars", "META-INF/resources/_static");
  private static final int DEPTH_OF_PACKAGE = 3;

  private final Path folder;
  private final JsonMapper json = JsonMapper.builder().build();

  NodeModules(Path folder) {
    this.folder = folder;
  }

  void add(Path jar) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (String name : ROOTS) {
        Path root = zip.getPath(name);
        if (Files.isDirectory(root)) {
          for (Path description : descriptions(root)) {
            copy(description);
          }
        }
      }
    }
  }

  /**
   * The outermost package.json; packages have others inside of them, which say how files are read.
   */
  private static List<Path> descriptions(Path root) throws IOException {
    try (Stream<Path> found =
        Files.find(root, DEPTH_OF_PACKAGE, (file, attributes) -> file.endsWith("package.json"))) {
      return found.toList();
    }
  }

  private void copy(Path description) throws IOException {
    String name = json.readTree(Files.readString(description)).path("name").asString("");
    Path source = description.getParent();
    Path target = folder.resolve(name).normalize();
    if (name.isEmpty() || source == null || !target.startsWith(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(source.relativize(file).toString()).normalize();
        if (!copy.startsWith(target)) {
          throw new IOException("a file of " + name + " lies outside of it: " + file);
        }
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
