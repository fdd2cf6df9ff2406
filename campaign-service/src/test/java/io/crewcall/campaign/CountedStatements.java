package io.crewcall.campaign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that requests make; those of relays and listeners do not count. */
public final class CountedStatements implements BeanPostProcessor {
  private final AtomicInteger count = new AtomicInteger();

  public int take() {
    return count.getAndSet(0);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool && !(bean instanceof DelegatingDataSource)
        ? new DelegatingDataSource(pool) {
          @Override
          public Connection getConnection() throws SQLException {
            return counted(super.getConnection());
          }
        }
        : bean;
  }

  private Connection counted(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")
                  && Thread.currentThread().getName().startsWith("tomcat-handler")) {
                count.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
