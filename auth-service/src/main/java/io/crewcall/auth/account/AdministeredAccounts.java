package io.crewcall.auth.account;

import io.crewcall.auth.origin.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of accounts for administrators: one query for the ids, one for the accounts. */
@Component
class AdministeredAccounts {
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private final Cursors cursors;

  AdministeredAccounts(JdbcClient jdbc, EntityManager entities, Cursors cursors) {
    this.jdbc = jdbc;
    this.entities = entities;
    this.cursors = cursors;
  }

  /**
   * @param email exactly this address; there can be several that have not proven it
   * @param handle how the handle begins; then the list is in the order of handles
   */
  Page<AdministeredAccount> list(
      @Nullable EmailAddress email, @Nullable String handle, PageQuery query) {
    if (handle != null) {
      return byHandle(handle.toLowerCase(Locale.ROOT), query);
    }
    String address = email == null ? null : email.value();
    String list = "accounts:" + address;
    UUID before = NewestFirst.before(cursors, list, query);
    // Separate statements, so that each has its own index.
    String condition = address == null ? "" : "and email = :email ";
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "select id from account where erased_at is null "
                    + condition
                    + "and id < :before "
                    + "order by id desc limit :limit")
            .param("before", before)
            .param("limit", query.limit() + 1);
    if (address != null) {
      statement = statement.param("email", address);
    }
    return page(ids(statement), query, last -> cursors.encode(list, last.id()));
  }

  private Page<AdministeredAccount> byHandle(String prefix, PageQuery query) {
    String list = "accounts-by-handle:" + prefix;
    String after =
        cursors.decode(list, query.cursor(), 1).map(values -> values.getFirst()).orElse("");
    return page(
        ids(
            jdbc.sql(
                    """
                    select id from account
                    where erased_at is null and handle ~>=~ :prefix and handle ~<~ :end
                      and handle ~>~ :after
                    order by handle using ~<~ limit :limit
                    """)
                .param("prefix", prefix)
                // The least text after all that begin so.
                .param("end", prefix + "\uffff")
                .param("after", after)
                .param("limit", query.limit() + 1)),
        query,
        last -> cursors.encode(list, last.handle()));
  }

  private static List<UUID> ids(JdbcClient.StatementSpec statement) {
    return statement.query((row, number) -> row.getObject("id", UUID.class)).list();
  }

  private Page<AdministeredAccount> page(
      List<UUID> ids, PageQuery query, Function<Account, String> cursor) {
    Map<UUID, Account> found =
        entities
            .createQuery(
                "select a from Account a left join fetch a.roles where a.id in :ids", Account.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one));
    List<Account> rows = new ArrayList<>();
    for (UUID id : ids) {
      Account account = found.get(id);
      if (account != null) {
        rows.add(account);
      }
    }
    return Page.of(rows, query.limit(), cursor).map(AdministeredAccount::of);
  }
}
