package io.crewcall.local.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.app.ExtractedApp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceClassLoaderTest {
  @TempDir Path folder;
  private URLClassLoader parent;
  private ExtractedApp app;

  /** A jar with one class and one resource that says where it is from. */
  private Path jar(String className, Path jar) throws IOException {
    Path source = Files.createDirectories(folder.resolve("source")).resolve(className + ".java");
    Files.writeString(source, "public class " + className + " {}");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.resolve("source").toString(), source.toString());
    assertThat(result).isZero();
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry(className + ".class"));
      Files.copy(folder.resolve("source").resolve(className + ".class"), out);
      out.putNextEntry(new JarEntry("META-INF/from"));
      out.write(className.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return jar;
  }

  @BeforeEach
  void jars() throws IOException {
    Path pool = folder.resolve("apps with space/lib");
    URL[] shared = {
      jar("Mine", pool.resolve("mine-1.1.jar")).toUri().toURL(),
      jar("Foreign", pool.resolve("foreign-1.0.jar")).toUri().toURL()
    };
    parent = new URLClassLoader(shared, ServiceClassLoaderTest.class.getClassLoader());
    app = new ExtractedApp("gig-service", folder.resolve("apps with space/gig-service"));
    jar("Own", app.classes());
    // The service brings an older version; the pool holds one for all.
    Files.createDirectories(app.folder().resolve("lib"));
    Files.createFile(app.folder().resolve("lib/mine-1.0.jar"));
  }

  @Test
  void showsItsOwnClassesAndTheLibrariesThatTheServiceBrings() throws Exception {
    try (ServiceClassLoader loader = ServiceClassLoader.of(app, parent)) {
      assertThat(loader.loadClass("Own").getClassLoader()).isSameAs(loader);
      assertThat(loader.loadClass("Mine").getClassLoader()).isSameAs(parent);
      assertThat(loader.loadClass("java.util.List")).isSameAs(java.util.List.class);
      assertThatThrownBy(() -> loader.loadClass("Foreign"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void showsResourcesLikewiseAndItsOwnFirst() throws Exception {
    try (ServiceClassLoader loader = ServiceClassLoader.of(app, parent)) {
      assertThat(loader.getResource("META-INF/from").toString()).contains("classes.jar");
      assertThat(Collections.list(loader.getResources("META-INF/from")))
          .hasSize(2)
          .noneMatch(url -> url.toString().contains("foreign"));
      assertThat(loader.getResource("Foreign.class")).isNull();
    }
  }

  @Test
  void aThreadTellsWhoseItIs() throws Exception {
    try (ServiceClassLoader loader = ServiceClassLoader.of(app, parent)) {
      Thread thread = new Thread(() -> {});
      thread.setContextClassLoader(new URLClassLoader(new URL[0], loader));

      assertThat(ServiceClassLoader.serviceOf(thread)).isEqualTo("gig-service");
      assertThat(ServiceClassLoader.serviceOf(Thread.currentThread())).isNull();
    }
  }
}
