import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";

const sessions = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => call("GET /api/v1/auth/sessions", { signal, query: { limit: 50 } }),
});

export function Sessions() {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const query = useQuery(sessions);
  const refresh = () => queries.invalidateQueries({ queryKey: ["sessions"] });
  const end = useMutation({ mutationFn: (sessionId: string) => call("DELETE /api/v1/auth/sessions/{sessionId}", { path: { sessionId } }), onSettled: refresh });
  // Ending all would end this one, too.
  const endOthers = useMutation({
    mutationFn: async (ids: string[]) => {
      for (const sessionId of ids) {
        await call("DELETE /api/v1/auth/sessions/{sessionId}", { path: { sessionId } });
      }
    },
    onSettled: refresh,
  });
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={3} />}>
      {({ items }) => {
        const others = items.filter(one => !one.current).map(one => one.id);
        return (
          <>
            <ul className="stack">
              {items.map(one => (
                <li key={one.id} className="row-wide">
                  <div>
                    <strong>{one.device}</strong> {one.current ? <span className="chip chip-accent">{text.settings.thisOne}</span> : null}
                    <p className="small soft">{text.settings.since(format.day(one.beganAt), format.moment(one.lastUsedAt))} · {one.network}</p>
                  </div>
                  {one.current ? null : <button type="button" className="button" aria-label={`${text.settings.end}: ${one.device}`} disabled={end.isPending || endOthers.isPending} onClick={() => end.mutate(one.id)}>{text.settings.end}</button>}
                </li>
              ))}
            </ul>
            <FormFailure error={end.error ?? endOthers.error} retry={() => { end.reset(); endOthers.reset(); }} />
            {others.length > 1 ? <div><button type="button" className="button" disabled={endOthers.isPending} onClick={() => endOthers.mutate(others)}>{text.settings.endOthers}</button></div> : null}
          </>
        );
      }}
    </Loaded>
  );
}
