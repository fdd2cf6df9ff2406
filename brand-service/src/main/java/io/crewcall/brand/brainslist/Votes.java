package io.crewcall.brand.brainslist;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What members of the team think of the creators on a list. A vote belongs to its voter: it is no
 * part of the list's version, and nobody outside of the team hears of it.
 */
@Repository
class Votes {
  private final JdbcClient jdbc;

  Votes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For or against. */
  enum Vote {
    UP,
    DOWN
  }

  /**
   * The votes on one creator.
   *
   * @param mine the caller's; null without one
   */
  record Count(int up, int down, @Nullable Vote mine) {
    static final Count NONE = new Count(0, 0, null);
  }

  /** By creator; those without votes are left out. */
  Map<UUID, Count> on(UUID listId, UUID caller) {
    Map<UUID, Count> found = new HashMap<>();
    jdbc.sql(
            """
            select user_id,
                   count(*) filter (where vote = 'UP') as up,
                   count(*) filter (where vote = 'DOWN') as down,
                   max(vote) filter (where voter_id = :caller) as mine
              from brains_list_vote
             where list_id = :list
             group by user_id
            """)
        .param("list", listId)
        .param("caller", caller)
        .query((java.sql.ResultSet row) -> {
          String mine = row.getString("mine");
          found.put(
              row.getObject("user_id", UUID.class),
              new Count(
                  row.getInt("up"), row.getInt("down"), mine == null ? null : Vote.valueOf(mine)));
        });
    return found;
  }

  /** The item must be there: its row is what the vote refers to. */
  void cast(UUID listId, UUID userId, UUID voter, Vote vote) {
    jdbc.sql(
            """
            insert into brains_list_vote (list_id, user_id, voter_id, vote)
            values (:list, :user, :voter, :vote)
            on conflict (list_id, user_id, voter_id) do update set vote = excluded.vote
            """)
        .param("list", listId)
        .param("user", userId)
        .param("voter", voter)
        .param("vote", vote.name())
        .update();
  }

  void withdraw(UUID listId, UUID userId, UUID voter) {
    jdbc.sql(
            """
            delete from brains_list_vote
             where list_id = :list and user_id = :user and voter_id = :voter
            """)
        .param("list", listId)
        .param("user", userId)
        .param("voter", voter)
        .update();
  }
}
