package io.crewcall.auth.account.administration;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountRepository;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lists of accounts for administrators: one query for the ids, one for the accounts. */
@Component
class AccountListService {
  private final AccountRepository accounts;
  private final Cursors cursors;

  AccountListService(AccountRepository accounts, Cursors cursors) {
    this.accounts = accounts;
    this.cursors = cursors;
  }

  /**
   * @param email exactly this address; there can be several that have not proven it
   * @param handle how the handle begins; then the list is in the order of handles
   */
  Page<AdministeredAccountResponse> list(
      @Nullable EmailAddress email, @Nullable String handle, PageQuery query) {
    if (handle != null) {
      return byHandle(handle.toLowerCase(Locale.ROOT), query);
    }
    String address = email == null ? null : email.value();
    String list = "accounts:" + address;
    UUID before = cursors.idBefore(list, query);
    Limit most = Limit.of(query.limit() + 1);
    List<UUID> ids =
        address == null
            ? accounts.findIds(before, most)
            : accounts.findIdsByEmail(address, before, most);
    return page(ids, query, last -> cursors.encode(list, last.id()));
  }

  private Page<AdministeredAccountResponse> byHandle(String prefix, PageQuery query) {
    String list = "accounts-by-handle:" + prefix;
    String after =
        cursors.decode(list, query.cursor(), 1).map(values -> values.getFirst()).orElse("");
    // The least text after all that begin so.
    String end = prefix + "\uffff";
    return page(
        accounts.findIdsByHandle(prefix, end, after, query.limit() + 1),
        query,
        last -> cursors.encode(list, last.handle()));
  }

  private Page<AdministeredAccountResponse> page(
      List<UUID> ids, PageQuery query, Function<Account, String> cursor) {
    Map<UUID, Account> found =
        accounts.findAllWithRoles(ids).stream()
            .collect(Collectors.toMap(Account::id, Function.identity(), (one, same) -> one));
    List<Account> rows = new ArrayList<>();
    for (UUID id : ids) {
      Account account = found.get(id);
      if (account != null) {
        rows.add(account);
      }
    }
    return Page.of(rows, query.limit(), cursor).map(AdministeredAccountResponse::of);
  }
}
