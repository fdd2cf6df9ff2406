package io.crewcall.local.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * One service as it is run: never from its Boot jar (reading classes out of nested jars can hang a
 * cold start under virtual threads), always from plain jars.
 *
 * @param name of the service
 * @param folder where it was extracted to
 */
public record ExtractedApp(String name, Path folder) {
  static final String CLASSES = "classes.jar";
  static final String LIBRARIES = "lib";

  /**
   * The service's classes with a manifest that names the main class and every library: what java
   * -jar takes.
   */
  public Path jar() {
    return folder.resolve(name + ".jar");
  }

  /** The service's classes alone, with nothing on a class path of their own. */
  public Path classes() {
    return folder.resolve(CLASSES);
  }

  /** The service's libraries, in alphabetical order. */
  public List<Path> libraries() {
    try (Stream<Path> files = Files.list(folder.resolve(LIBRARIES))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class with the main method. */
  public String mainClass() {
    try (JarFile file = new JarFile(jar().toFile())) {
      return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
