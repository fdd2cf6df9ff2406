import { queryOptions } from "@tanstack/react-query";
import { ApiError, call, callTagged, type Tagged } from "../../api/client";
import type { CreativeProfile } from "../../api/schema/creative-service";
import type { InfluencerProfile } from "../../api/schema/influencer-service";

export const myUser = queryOptions({
  queryKey: ["me", "tagged"],
  queryFn: ({ signal }) => callTagged("GET /api/v1/users/me", { signal }),
});

export const myInfluencerProfile = queryOptions({
  queryKey: ["influencers", "me"],
  queryFn: ({ signal }): Promise<Tagged<InfluencerProfile> | null> => orNone(callTagged("GET /api/v1/influencers/me", { signal })),
});

export const myCrewProfile = queryOptions({
  queryKey: ["creatives", "me"],
  queryFn: ({ signal }): Promise<Tagged<CreativeProfile> | null> => orNone(callTagged("GET /api/v1/creatives/me", { signal })),
});

export const categories = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => call("GET /api/v1/categories", { signal }),
  staleTime: Infinity,
});

export const professions = queryOptions({
  queryKey: ["professions"],
  queryFn: ({ signal }) => call("GET /api/v1/professions", { signal }),
  staleTime: Infinity,
});

export const onboarding = queryOptions({
  queryKey: ["onboarding"],
  queryFn: ({ signal }) => call("GET /api/v1/users/me/onboarding", { signal }),
});

/** Somebody who has no profile yet is no failure. */
async function orNone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

export function ifMatch(tag: string | undefined): Record<string, string> {
  return tag ? { "If-Match": tag } : {};
}

/** Somebody else, or another tab, was faster. */
export function isStale(failure: Error | null): boolean {
  return failure instanceof ApiError && failure.status === 412;
}
