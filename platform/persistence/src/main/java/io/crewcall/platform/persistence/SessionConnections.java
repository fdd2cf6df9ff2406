package io.crewcall.platform.persistence;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/**
 * Opens database connections with the pool's address and role, but outside of the pool: for work
 * that keeps one session, such as a lock of the session or {@code listen}.
 */
public final class SessionConnections {
  private final HikariDataSource pool;
  private final String name;

  /**
   * @param name by which the server shows the sessions
   */
  public SessionConnections(DataSource pool, String name) {
    HikariDataSource hikari =
        DataSourceUnwrapper.unwrap(pool, HikariConfigMXBean.class, HikariDataSource.class);
    if (hikari == null) {
      throw new IllegalStateException(name + " needs the pool that Spring Boot makes by default");
    }
    this.pool = hikari;
    this.name = name;
  }

  public Connection open() throws SQLException {
    Properties login = new Properties();
    login.putAll(pool.getDataSourceProperties());
    if (pool.getUsername() != null) {
      login.setProperty("user", pool.getUsername());
    }
    if (pool.getPassword() != null) {
      login.setProperty("password", pool.getPassword());
    }
    login.setProperty("connectTimeout", "5");
    login.setProperty("loginTimeout", "5");
    login.setProperty("socketTimeout", "20");
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", name);
    return DriverManager.getConnection(pool.getJdbcUrl(), login);
  }
}
