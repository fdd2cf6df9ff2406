import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, call } from "../../api/client";
import { proveAgain } from "../../api/session";
import type { Erasure } from "../../api/schema/user-service";
import { useTexts } from "../../i18n/language";
import { useAttempt } from "../../ui/draft";
import { tagOf } from "../lists/queries";
import { FormFailure, TextField } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";

const LOOK_AGAIN = 5_000;

const dataExports = queryOptions({
  queryKey: ["exports"],
  queryFn: ({ signal }) => call("GET /api/v1/users/me/exports", { signal, query: { limit: 5 } }),
  refetchInterval: query => (query.state.data?.items.some(one => one.status === "RUNNING") ? LOOK_AGAIN : false),
});

const erasure = queryOptions({
  queryKey: ["erasure"],
  queryFn: async ({ signal }): Promise<Erasure | null> => {
    try {
      return await call("GET /api/v1/users/me/erasure", { signal });
    } catch (failure) {
      if (failure instanceof ApiError && failure.status === 404) {
        return null;
      }
      throw failure;
    }
  },
});

const blockers = queryOptions({
  queryKey: ["erasure", "blockers"],
  queryFn: ({ signal }) => call("GET /api/v1/users/me/erasure/blockers", { signal }),
});

/** A sign-in of long ago is not enough for what could outlive the session. */
function Refusal({ error, retry }: { error: Error | null; retry: () => void }) {
  const { text } = useTexts();
  return error instanceof ApiError && error.problem.code === "FRESH_PROOF_REQUIRED" ? (
    <div role="alert" className="note row"><span>{text.settings.proof}</span><button type="button" className="button" onClick={() => proveAgain()}>{text.settings.proveAgain}</button></div>
  ) : (
    <FormFailure error={error} retry={retry} />
  );
}

export function ExportSection() {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const query = useQuery(dataExports);
  const [key, renew] = useAttempt("export");
  const begin = useMutation({
    mutationFn: () => call("POST /api/v1/users/me/exports", { headers: { "Idempotency-Key": key } }),
    onSettled: () => {
      renew();
      void queries.invalidateQueries({ queryKey: ["exports"] });
    },
  });
  return (
    <>
      <p className="soft">{text.settings.exportsText}</p>
      <Loaded query={query} skeleton={<SkeletonRows rows={1} />}>
        {({ items }) => (
          <ul className="stack">
            {items.map(one => (
              <li key={one.id} className="row-wide">
                <span>{format.moment(one.requestedAt)} · {text.settings.exportStatus[one.status]}{one.status === "RUNNING" ? ` (${one.steps.filter(step => step.status === "DONE").length}/${one.steps.length})` : ""}</span>
                {one.status === "READY" ? <a className="button" href={`/api/v1/users/me/exports/${one.id}/download`} download>{text.settings.download}</a> : null}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <Refusal error={begin.error} retry={() => begin.mutate()} />
      <div><button type="button" className="button" disabled={begin.isPending} onClick={() => begin.mutate()}>{text.settings.startExport}</button></div>
    </>
  );
}

export function ErasureSection({ handle }: { handle: string }) {
  const query = useQuery(erasure);
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={2} />}>
      {found => (found && (found.status === "WAITING" || found.status === "RUNNING") ? <Due erasure={found} /> : <Erase handle={handle} />)}
    </Loaded>
  );
}

function Due({ erasure: found }: { erasure: Erasure }) {
  const { text, format } = useTexts();
  const queries = useQueryClient();
  const keep = useMutation({ mutationFn: () => call("DELETE /api/v1/users/me/erasure", { headers: { "If-Match": tagOf(found) } }), onSettled: () => queries.invalidateQueries({ queryKey: ["erasure"] }) });
  return (
    <>
      <p role="status" className="note note-danger">{text.settings.eraseDue(format.moment(found.dueAt))}</p>
      <FormFailure error={keep.error} retry={() => keep.mutate()} />
      {found.status === "WAITING" ? <div><button type="button" className="button button-main" disabled={keep.isPending} onClick={() => keep.mutate()}>{text.settings.keep}</button></div> : null}
    </>
  );
}

function Erase({ handle }: { handle: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const stops = useQuery(blockers);
  const [typed, setTyped] = useState("");
  const erase = useMutation({
    mutationFn: () => call("POST /api/v1/users/me/erasure", { headers: { "Idempotency-Key": `erase.${handle}.${new Date().toISOString().slice(0, 16)}` }, body: { handle: typed.trim() } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["erasure"] }),
  });
  return (
    <form className="form" onSubmit={event => { event.preventDefault(); erase.mutate(); }}>
      <p className="soft">{text.settings.eraseText}</p>
      {stops.data && stops.data.items.length > 0 ? (
        <div className="note">
          <p>{text.settings.blocked}</p>
          <ul>{[...new Set(stops.data.items.map(({ code }) => code))].map(code => <li key={code}>· {text.settings.blockers[code]}</li>)}</ul>
        </div>
      ) : null}
      <TextField label={text.settings.eraseHandle(handle)} maxLength={60} autoComplete="off" value={typed} onChange={setTyped} />
      <Refusal error={erase.error} retry={() => erase.mutate()} />
      <div><button type="submit" className="button button-danger" disabled={erase.isPending || typed.trim().toLowerCase() !== handle.toLowerCase()}>{text.settings.eraseNow}</button></div>
    </form>
  );
}
