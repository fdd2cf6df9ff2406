import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callTagged, type Tagged } from "../../api/client";
import type { NotificationChannels, NotificationPreferences } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { words } from "../../ui/parts";
import { Loaded, SkeletonRows } from "../../ui/states";
import { ifMatch, isStale } from "../profile/own";

const MAILS = ["OFF", "DIGEST", "IMMEDIATE"] as const;

const preferences = queryOptions({
  queryKey: ["notification-preferences"],
  queryFn: ({ signal }) => callTagged("GET /api/v1/users/me/notification-preferences", { signal }),
});

export function Preferences() {
  const query = useQuery(preferences);
  return <Loaded query={query} skeleton={<SkeletonRows rows={6} />}>{found => <Table found={found} />}</Loaded>;
}

/** Each change is sent by itself and shown at once. */
function Table({ found }: { found: Tagged<NotificationPreferences> }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const change = useMutation({
    scope: { id: "notification-preferences" },
    mutationFn: async (types: Record<string, NotificationChannels>) => {
      const tag = queries.getQueryData(preferences.queryKey)?.tag ?? found.tag;
      return callTagged("PATCH /api/v1/users/me/notification-preferences", { headers: ifMatch(tag), body: { types } });
    },
    onSuccess: changed => queries.setQueryData(preferences.queryKey, changed),
    onError: () => queries.invalidateQueries({ queryKey: preferences.queryKey }),
  });
  const types = { ...found.value.types, ...(change.isPending ? change.variables : {}) };
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={text.settings.notifications}>
        <table>
          <thead>
            <tr><th scope="col">{text.settings.types}</th><th scope="col">{text.settings.inApp}</th><th scope="col">{text.settings.mail}</th><th scope="col">{text.settings.push}</th></tr>
          </thead>
          <tbody>
            {Object.entries(types).map(([type, channels]) => {
              const name = text.notified[type] ?? words(type);
              const fixed = (found.value.fixed as string[]).includes(type);
              const set = (part: Partial<NotificationChannels>) => change.mutate({ [type]: { ...channels, ...part } });
              return (
                <tr key={type}>
                  <th scope="row">{name}{fixed ? <span className="small soft"> · {text.settings.fixed}</span> : null}</th>
                  <td><input type="checkbox" aria-label={`${name}: ${text.settings.inApp}`} checked={channels.inApp} disabled={fixed} onChange={event => set({ inApp: event.target.checked })} /></td>
                  <td>
                    <select className="input" aria-label={`${name}: ${text.settings.mail}`} value={channels.mail} disabled={fixed} onChange={event => set({ mail: event.target.value as NotificationChannels["mail"] })}>
                      {MAILS.map(mail => <option key={mail} value={mail}>{text.settings.mails[mail]}</option>)}
                    </select>
                  </td>
                  <td><input type="checkbox" aria-label={`${name}: ${text.settings.push}`} checked={channels.push} disabled={fixed} onChange={event => set({ push: event.target.checked })} /></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {isStale(change.error) ? <p role="alert" className="note">{text.profile.changed}</p> : <FormFailure error={change.error} retry={() => change.reset()} />}
      {change.isSuccess ? <p role="status" className="small soft">{text.settings.savedHow}</p> : null}
    </>
  );
}
