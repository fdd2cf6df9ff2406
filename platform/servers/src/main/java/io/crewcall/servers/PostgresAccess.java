package io.crewcall.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * A PostgreSQL server's administrator: makes and removes databases and their roles.
 *
 * @param host host name or address
 * @param superuser a role that may create databases and roles
 */
public record PostgresAccess(String host, int port, String superuser, String password) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** URL of one database of this server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
  }

  /** A new connection of the administrator to one database. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", superuser);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    Connection connection = new Driver().connect(jdbcUrl(database), properties);
    if (connection == null) {
      throw new SQLException("the driver does not know " + jdbcUrl(database));
    }
    return connection;
  }

  /**
   * Makes a database and the role that owns it, or brings an existing pair to this state: the role
   * has this password, owns the database, and may open no other one. May be repeated.
   *
   * @param name of the database: lower-case letters, digits and underscores
   * @param role of its owner, likewise
   */
  public void ensureDatabase(String name, String role, String rolePassword) {
    requireName(name);
    requireName(role);
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      String secret = statement.enquoteLiteral(rolePassword);
      if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
        statement.execute("alter role " + role + " login password " + secret);
      } else {
        statement.execute("create role " + role + " login password " + secret);
      }
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database " + name + " owner " + role);
      }
      statement.execute("alter database " + name + " owner to " + role);
      statement.execute("revoke all on database " + name + " from public");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make database " + name, e);
    }
  }

  /** Removes a database with its sessions, and its role. May be repeated. */
  public void dropDatabase(String name, String role) {
    requireName(name);
    requireName(role);
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("drop role if exists " + role);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot drop database " + name, e);
    }
  }

  /** Takes away what every role of a fresh server may do: open the server's own databases. */
  public void closeSystemDatabases() {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("revoke all on database postgres from public");
      statement.execute("revoke all on database template1 from public");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close the system databases", e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a plain name: " + name);
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "PostgresAccess[%s:%d as %s]".formatted(host, port, superuser);
  }
}
