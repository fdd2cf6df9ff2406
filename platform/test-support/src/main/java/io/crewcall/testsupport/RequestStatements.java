package io.crewcall.testsupport;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the SQL statements that HTTP requests make, to show that a list costs the same however
 * long it is; those of relays, timers and listeners do not count. Take it with {@code @Import}.
 */
public final class RequestStatements implements BeanPostProcessor {
  private static final String REQUEST_THREADS = "tomcat-handler";

  private final AtomicInteger count = new AtomicInteger();

  /** How many statements the requests of an action made; no other request may run meanwhile. */
  public int during(Runnable action) {
    int before = count.get();
    action.run();
    return count.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool
        ? wrapped(
            DataSource.class,
            pool,
            "getConnection",
            connection -> counting((Connection) connection))
        : bean;
  }

  private Connection counting(Connection connection) {
    return wrapped(
        Connection.class,
        connection,
        "prepareStatement",
        statement -> {
          if (Thread.currentThread().getName().startsWith(REQUEST_THREADS)) {
            count.incrementAndGet();
          }
          return statement;
        });
  }

  private static <T> T wrapped(
      Class<T> type, T target, String method, Function<Object, Object> result) {
    InvocationHandler handler =
        (proxy, called, arguments) -> {
          try {
            Object answer = called.invoke(target, arguments);
            return called.getName().equals(method) ? result.apply(answer) : answer;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(
            RequestStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
