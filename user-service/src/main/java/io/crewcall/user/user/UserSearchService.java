package io.crewcall.user.user;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds users by the beginning of their handle. */
@Service
class UserSearchService {
  private static final String LIST = "users:";

  private final UserRepository users;
  private final Cursors cursors;

  UserSearchService(UserRepository users, Cursors cursors) {
    this.users = users;
    this.cursors = cursors;
  }

  /** In the order of the handles; without those who block the caller or are blocked by them. */
  @Transactional(readOnly = true)
  Page<FoundUser> byHandle(UUID caller, String prefix, PageQuery page) {
    String key = Handle.key(prefix);
    String list = LIST + caller + ":" + key;
    String after = cursors.decode(list, page.cursor(), 1).map(List::getFirst).orElse("");
    return Page.of(
        users.findByHandlePrefix(caller, key, after, page.limit() + 1),
        page.limit(),
        found -> cursors.encode(list, Handle.key(found.handle())));
  }
}
