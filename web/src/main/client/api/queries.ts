import {
  QueryClient,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
} from "@tanstack/react-query";
import { ApiError, call } from "./client";
import { fetchSession } from "./session";
import type { Operations } from "./operations";

const HALF_A_MINUTE = 30_000;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: HALF_A_MINUTE,
        // What was refused is refused again; what did not answer may.
        retry: (count, failure) =>
          count < 2 && !(failure instanceof ApiError && failure.status < 500 && failure.status !== 429),
      },
    },
  });
}

export const session = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => fetchSession(signal),
  refetchOnWindowFocus: "always",
});

export const me = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => call("GET /api/v1/users/me", { signal }),
});

export const myBrands = queryOptions({
  queryKey: ["brands", "mine"],
  queryFn: ({ signal }) => call("GET /api/v1/brands/mine", { signal, query: { limit: 50 } }),
});

export type CreatorFilters = Omit<Operations["GET /api/v1/search/creators"]["query"], "cursor" | "limit">;

export const creators = (filters: CreatorFilters) =>
  infiniteQueryOptions({
    queryKey: ["creators", filters],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/search/creators", { signal, query: { ...filters, limit: 24, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const influencer = (userId: string) =>
  queryOptions({
    queryKey: ["influencers", userId],
    queryFn: ({ signal }) => call("GET /api/v1/influencers/{userId}", { signal, path: { userId } }),
  });

export const crewMember = (userId: string) =>
  queryOptions({
    queryKey: ["creatives", userId],
    queryFn: ({ signal }) => call("GET /api/v1/creatives/{userId}", { signal, path: { userId } }),
  });

export const scorecard = (userId: string) =>
  queryOptions({
    queryKey: ["scorecards", userId],
    queryFn: ({ signal }) => call("GET /api/v1/scorecards/{userId}", { signal, path: { userId } }),
  });

export const reviewsOfUser = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["reviews", "user", id],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/users/{id}/reviews", { signal, path: { id }, query: { limit: 10, ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export const brand = (brandId: string) =>
  queryOptions({
    queryKey: ["brands", brandId],
    queryFn: ({ signal }) => call("GET /api/v1/brands/{brandId}", { signal, path: { brandId } }),
  });

export const reviewsOfBrand = (brandId: string) =>
  infiniteQueryOptions({
    queryKey: ["reviews", "brand", brandId],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/brands/{brandId}/reviews", {
        signal,
        path: { brandId },
        query: { limit: 10, ...cursor(pageParam) },
      }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export const gigsOfBrand = (brandId: string) =>
  infiniteQueryOptions({
    queryKey: ["gigs", "brand", brandId],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/brands/{brandId}/gigs", {
        signal,
        path: { brandId },
        query: { limit: 10, ...cursor(pageParam) },
      }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

/** The last key of what has already been read, as the API takes it. */
export function cursor(value: string): { cursor?: string } {
  return value === "" ? {} : { cursor: value };
}

export type Query<T> = Pick<
  UseQueryResult<T>,
  "data" | "error" | "isPending" | "isError" | "fetchStatus" | "refetch"
>;
