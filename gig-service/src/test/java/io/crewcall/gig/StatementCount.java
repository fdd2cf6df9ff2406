package io.crewcall.gig;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the service prepares. */
public final class StatementCount implements BeanPostProcessor {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** How many statements an action took; nothing else may run meanwhile. */
  public static int of(Runnable action) {
    int before = COUNT.get();
    action.run();
    return COUNT.get() - before;
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
          if (method.getName().equals("prepareStatement")) {
            COUNT.incrementAndGet();
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            StatementCount.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }
}
