package io.crewcall.gig;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts, and on demand remembers, the statements that the service prepares. */
public final class StatementCount implements BeanPostProcessor {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final List<Prepared> MEMORY = new CopyOnWriteArrayList<>();
  private static volatile boolean remembering;

  /** A statement as it was prepared, with the parameters that were set. */
  public record Prepared(String sql, List<Setting> settings) {
    /** A call like {@code setObject(1, id)}. */
    private record Setting(Method method, Object[] arguments) {}

    /** Sets the same parameters on another statement. */
    public void bind(PreparedStatement other) throws ReflectiveOperationException {
      for (Setting setting : settings) {
        setting.method().invoke(other, setting.arguments());
      }
    }
  }

  /** How many statements an action took; nothing else may run meanwhile. */
  public static int of(Runnable action) {
    int before = COUNT.get();
    action.run();
    return COUNT.get() - before;
  }

  /** The statements that an action took, with their parameters; nothing else may run meanwhile. */
  public static List<Prepared> during(Runnable action) {
    MEMORY.clear();
    remembering = true;
    try {
      action.run();
    } finally {
      remembering = false;
    }
    return List.copyOf(MEMORY);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool && !(bean instanceof DelegatingDataSource)
        ? new DelegatingDataSource(pool) {
          @Override
          public Connection getConnection() throws java.sql.SQLException {
            return counting(super.getConnection());
          }
        }
        : bean;
  }

  private static Connection counting(Connection connection) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          boolean prepares = method.getName().equals("prepareStatement");
          if (prepares) {
            COUNT.incrementAndGet();
          }
          Object result = call(connection, method, arguments);
          return prepares && remembering
              ? remembering((String) arguments[0], (PreparedStatement) result)
              : result;
        };
    return (Connection)
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  private static PreparedStatement remembering(String sql, PreparedStatement statement) {
    List<Prepared.Setting> settings = new ArrayList<>();
    MEMORY.add(new Prepared(sql, settings));
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == PreparedStatement.class
              && method.getName().startsWith("set")) {
            settings.add(new Prepared.Setting(method, arguments.clone()));
          }
          return call(statement, method, arguments);
        };
    return (PreparedStatement)
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            handler);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
