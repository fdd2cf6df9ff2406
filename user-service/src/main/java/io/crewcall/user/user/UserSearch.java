package io.crewcall.user.user;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people by how their handle begins, for "@ash...". */
@Service
class UserSearch {
  private static final String LIST = "users:";

  private final JdbcClient jdbc;
  private final Cursors cursors;

  UserSearch(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /** Somebody who was found. */
  record FoundUser(UUID id, String handle, String displayName, @Nullable String avatarUrl) {}

  /** In the order of the handles; without those who block the caller, or are blocked. */
  @Transactional(readOnly = true)
  Page<FoundUser> byHandle(UUID caller, String prefix, PageQuery page) {
    String key = Handles.key(prefix);
    String list = LIST + caller + ":" + key;
    String after = cursors.decode(list, page.cursor(), 1).map(List::getFirst).orElse("");
    return Page.of(
        jdbc.sql(
                """
                select id, handle, display_name, avatar_url from users u
                where lower(handle) collate "C" >= :prefix
                  and lower(handle) collate "C" < :prefix || '~'
                  and lower(handle) collate "C" > :after
                  and active and not erased
                  and not exists (select from user_block b where b.active
                    and b.blocker_id = u.id and b.blocked_id = :caller)
                  and not exists (select from user_block b where b.active
                    and b.blocker_id = :caller and b.blocked_id = u.id)
                order by lower(handle) collate "C" limit :limit
                """)
            .param("prefix", key)
            .param("after", after)
            .param("caller", caller)
            .param("limit", page.limit() + 1)
            .query((row, number) ->
                new FoundUser(
                    row.getObject("id", UUID.class),
                    row.getString("handle"),
                    row.getString("display_name"),
                    row.getString("avatar_url")))
            .list(),
        page.limit(),
        found -> cursors.encode(list, Handles.key(found.handle())));
  }
}
