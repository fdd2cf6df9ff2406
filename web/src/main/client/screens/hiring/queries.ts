import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/client";
import { cursor } from "../../api/queries";
import type { Operations } from "../../api/operations";

/** What a change to something of this version is sent with. */
export function ifMatch(version: number): Record<string, string> {
  return { "If-Match": `"v${version}"` };
}

type GigFilters = Omit<Operations["GET /api/v1/gigs"]["query"], "cursor" | "limit">;

export const gigsBy = (filters: GigFilters) =>
  infiniteQueryOptions({
    queryKey: ["gigs", "by", filters],
    queryFn: ({ signal, pageParam }) => call("GET /api/v1/gigs", { signal, query: { ...filters, limit: 50, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

type JobFilters = Omit<Operations["GET /api/v1/engagements"]["query"], "cursor" | "limit">;

export const jobsBy = (filters: JobFilters) =>
  infiniteQueryOptions({
    queryKey: ["engagements", "by", filters],
    queryFn: ({ signal, pageParam }) => call("GET /api/v1/engagements", { signal, query: { ...filters, limit: 50, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

const A_DAY = 24 * 60 * 60 * 1_000;

export const professions = queryOptions({
  queryKey: ["professions"],
  queryFn: ({ signal }) => call("GET /api/v1/professions", { signal }),
  staleTime: A_DAY,
});

export const categories = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => call("GET /api/v1/categories", { signal }),
  staleTime: A_DAY,
});

export const templates = (brandId: string) =>
  queryOptions({
    queryKey: ["templates", brandId],
    queryFn: ({ signal }) => call("GET /api/v1/gigs/templates", { signal, query: { limit: 50, ...(brandId ? { brandId } : {}) } }),
  });
