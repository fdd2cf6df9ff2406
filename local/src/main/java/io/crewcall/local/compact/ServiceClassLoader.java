package io.crewcall.local.compact;

import io.crewcall.local.app.ExtractedApp;
import io.crewcall.local.app.LibraryPool;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one service in the common JVM. Its own jar is loaded here. Libraries are loaded
 * once, by the parent, for all services; but of the parent's libraries it shows only those that the
 * service itself brings. So auto-configuration that looks for a class or reads META-INF/spring
 * finds what it would find in the service's own JVM.
 */
final class ServiceClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final String service;
  private final Set<String> artifacts;
  private final Map<String, Boolean> visibleJars = new ConcurrentHashMap<>();

  private ServiceClassLoader(
      String service, URL ownJar, Set<String> artifacts, ClassLoader parent) {
    super(service, new URL[] {ownJar}, parent);
    this.service = service;
    this.artifacts = artifacts;
  }

  static ServiceClassLoader of(ExtractedApp app, ClassLoader parent) throws IOException {
    return new ServiceClassLoader(
        app.name(),
        app.classes().toUri().toURL(),
        app.libraries().stream()
            .map(library -> LibraryPool.artifact(library.getFileName().toString()))
            .collect(Collectors.toUnmodifiableSet()),
        parent);
  }

  /** The service whose thread this is, when its context class loader tells so. */
  static @Nullable String serviceOf(Thread thread) {
    for (ClassLoader loader = thread.getContextClassLoader();
        loader != null;
        loader = loader.getParent()) {
      if (loader instanceof ServiceClassLoader own) {
        return own.service;
      }
    }
    return null;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> found = findLoadedClass(name);
      if (found == null) {
        found = fromParent(name);
      }
      if (found == null) {
        found = findClass(name);
      }
      if (resolve) {
        resolveClass(found);
      }
      return found;
    }
  }

  private @Nullable Class<?> fromParent(String name) {
    try {
      Class<?> found = getParent().loadClass(name);
      CodeSource source = found.getProtectionDomain().getCodeSource();
      return source == null || source.getLocation() == null || isVisible(source.getLocation())
          ? found
          : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    URL own = findResource(name);
    if (own != null) {
      return own;
    }
    try {
      Enumeration<URL> candidates = getParent().getResources(name);
      while (candidates.hasMoreElements()) {
        URL candidate = candidates.nextElement();
        if (isVisible(candidate)) {
          return candidate;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = new ArrayList<>(Collections.list(findResources(name)));
    for (URL candidate : Collections.list(getParent().getResources(name))) {
      if (isVisible(candidate)) {
        found.add(candidate);
      }
    }
    return Collections.enumeration(found);
  }

  /** Whether a place is outside all libraries (the JDK) or in one that the service brings. */
  private boolean isVisible(URL place) {
    String text = place.toString();
    int end = text.indexOf(".jar");
    if (end < 0) {
      return true;
    }
    String jar = text.substring(text.lastIndexOf('/', end) + 1, end + ".jar".length());
    return visibleJars.computeIfAbsent(
        jar,
        file ->
            artifacts.contains(
                LibraryPool.artifact(URLDecoder.decode(file, StandardCharsets.UTF_8))));
  }
}
