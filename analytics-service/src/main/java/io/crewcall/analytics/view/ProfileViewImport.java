package io.crewcall.analytics.view;

import io.crewcall.analytics.fact.StaleScorecards;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ProfileViewState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts viewers by day, each once: one statement, however many views there are. Views of days that
 * are long over are not counted, since who was counted then is forgotten.
 */
@Component
class ProfileViewImport {
  /** For so many days it is known who is counted already. */
  private static final int REMEMBERED_DAYS = 7;

  private final JdbcClient jdbc;
  private final StaleScorecards stale;
  private final Clock clock;

  ProfileViewImport(JdbcClient jdbc, StaleScorecards stale, Clock clock) {
    this.jdbc = jdbc;
    this.stale = stale;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void count(List<Event<ProfileViewState>> views) {
    List<ProfileViewState> told = views.stream().map(Event::data).toList();
    List<UUID> seen =
        jdbc.sql(
                """
                with told as (
                  select distinct t.* from unnest(:users::uuid[], :days::date[], :viewers::uuid[])
                    as t (user_id, day, viewer)
                  where t.day between :earliest and :latest and not exists (
                    select 1 from fact where kind = 'USER' and fact_id = t.user_id
                      and (state ->> 'erased')::boolean)),
                news as (
                  insert into profile_viewer (user_id, day, viewer)
                  select * from told order by user_id, day, viewer
                  on conflict do nothing returning user_id, day)
                insert into profile_view_day as known (user_id, day, viewers)
                select user_id, day, count(*) from news group by user_id, day order by user_id, day
                on conflict (user_id, day) do update set viewers = known.viewers + excluded.viewers
                returning user_id
                """)
            .param("users", texts(told, ProfileViewState::userId))
            .param("days", texts(told, ProfileViewState::day))
            .param("viewers", texts(told, ProfileViewState::viewer))
            .param("earliest", today().minusDays(REMEMBERED_DAYS - 1L))
            .param("latest", today().plusDays(1))
            .query((row, number) -> row.getObject("user_id", UUID.class))
            .list();
    stale.markViewed(seen);
  }

  /** Who looked on days that take no views any more. */
  void forget() {
    jdbc.sql("delete from profile_viewer where day < :earliest")
        .param("earliest", today().minusDays(REMEMBERED_DAYS))
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String[] texts(
      List<ProfileViewState> views, Function<ProfileViewState, Object> part) {
    return views.stream().map(view -> part.apply(view).toString()).toArray(String[]::new);
  }
}
