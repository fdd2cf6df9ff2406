import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/client";
import type { EngagementResponse } from "../../api/schema/gig-service";

/** Links of the store are good for a quarter of an hour. */
const LINKS_LAST = 12 * 60_000;
const UNDER_WAY = 3_000;

export const engagement = (id: string) =>
  queryOptions({
    queryKey: ["engagements", id],
    queryFn: ({ signal }) => call("GET /api/v1/engagements/{id}", { signal, path: { id } }),
  });

export const ledger = (id: string) =>
  queryOptions({
    queryKey: ["engagements", id, "ledger"],
    queryFn: ({ signal }) => call("GET /api/v1/engagements/{id}/ledger", { signal, path: { id } }),
  });

export const hours = (id: string) =>
  queryOptions({
    queryKey: ["engagements", id, "hours"],
    queryFn: ({ signal }) => call("GET /api/v1/engagements/{id}/hours", { signal, path: { id }, query: { limit: 100 } }),
  });

export const dispute = (id: string) =>
  queryOptions({
    queryKey: ["engagements", id, "dispute"],
    queryFn: ({ signal }) => call("GET /api/v1/engagements/{id}/dispute", { signal, path: { id } }),
  });

export const reviewsOf = (id: string) =>
  queryOptions({
    queryKey: ["engagements", id, "reviews"],
    queryFn: ({ signal }) => call("GET /api/v1/engagements/{id}/reviews", { signal, path: { id } }),
  });

/** Files by their ids; asked for again while one of them is still being prepared. */
export const media = (ids: string[]) =>
  queryOptions({
    queryKey: ["media", ids],
    queryFn: ({ signal }) => call("GET /api/v1/media", { signal, query: { ids, limit: 100 } }),
    enabled: ids.length > 0,
    staleTime: LINKS_LAST,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === "PENDING" || status === "PROCESSING") ? UNDER_WAY : false,
  });

/** After something was done: what it answered is shown at once, and what hangs together with it is asked for anew. */
export function useDone(): (answer?: EngagementResponse) => Promise<void> {
  const queries = useQueryClient();
  return async answer => {
    if (answer) {
      queries.setQueryData(engagement(answer.id).queryKey, answer);
    }
    for (const key of ["engagements", "summary", "gigs", "campaigns"]) {
      void queries.invalidateQueries({ queryKey: [key] });
    }
  };
}

/** Both sides' names, as the screen says them. */
export type Sides = { userId: string; worker: boolean; other: string };

export function sidesOf(job: EngagementResponse, userId: string, unknown: string): Sides {
  const worker = job.workerId === userId;
  const other = worker ? (job.brand?.name ?? job.hirer?.displayName) : job.worker?.displayName;
  return { userId, worker, other: other ?? unknown };
}
