package io.crewcall.local.compact;

import io.crewcall.local.app.ExtractedApp;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * One service of the common JVM: its main method is run as it stands, in a class loader of its own,
 * and its context is held for the stop.
 */
final class HostedService {
  private static final Logger LOG = LoggerFactory.getLogger(HostedService.class);

  private final String name;
  private final ExtractedApp app;
  private @Nullable ServiceClassLoader loader;
  private @Nullable ConfigurableApplicationContext context;

  HostedService(String name, Path folder) {
    this.name = name;
    this.app = new ExtractedApp(name, folder);
  }

  /** What the JDK and Tomcat log goes where everything else goes. */
  static void bridgeLogging() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  String name() {
    return name;
  }

  /** Runs the main method; returns when the context is up. */
  synchronized void start() throws Exception {
    ServiceClassLoader own = ServiceClassLoader.of(app, HostedService.class.getClassLoader());
    loader = own;
    Thread.currentThread().setContextClassLoader(own);
    Method main = own.loadClass(app.mainClass()).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    SpringApplication.withHook(
        application -> {
          // Else Spring Boot looks its factories up in the loader that has everybody's libraries.
          application.setResourceLoader(new DefaultResourceLoader(own));
          return new ContextCapture();
        },
        () -> run(main));
  }

  private void run(Method main) {
    try {
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      LOG.error("{} did not start", name, e.getCause());
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the context and lets go of the classes. */
  synchronized void stop() {
    ConfigurableApplicationContext running = context;
    ServiceClassLoader own = loader;
    context = null;
    loader = null;
    if (own != null) {
      Thread.currentThread().setContextClassLoader(own);
    }
    if (running != null) {
      running.close();
    }
    if (own != null) {
      try {
        own.close();
      } catch (IOException e) {
        LOG.warn("cannot close the class loader of {}", name, e);
      }
    }
  }

  /** Takes hold of the context as soon as there is one. */
  private final class ContextCapture implements SpringApplicationRunListener {
    @Override
    public void contextPrepared(ConfigurableApplicationContext prepared) {
      context = prepared;
    }
  }
}
