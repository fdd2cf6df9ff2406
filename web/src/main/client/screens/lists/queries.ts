import { queryOptions } from "@tanstack/react-query";
import { call, callTagged } from "../../api/client";

export const listsOf = (brandId: string) =>
  queryOptions({
    queryKey: ["lists", "of", brandId],
    queryFn: ({ signal }) => call("GET /api/v1/brains-lists", { signal, query: { brandId, limit: 100 } }),
  });

export const list = (listId: string) =>
  queryOptions({
    queryKey: ["lists", listId],
    queryFn: ({ signal }) => callTagged("GET /api/v1/brains-lists/{listId}", { signal, path: { listId } }),
  });

export const shares = (listId: string) =>
  queryOptions({
    queryKey: ["lists", listId, "shares"],
    queryFn: ({ signal }) => call("GET /api/v1/brains-lists/{listId}/shares", { signal, path: { listId } }),
  });

/** The tag of what has its version in the body. */
export function tagOf({ version }: { version: number }): string {
  return `"v${version}"`;
}
