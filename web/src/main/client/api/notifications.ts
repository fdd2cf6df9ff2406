import { infiniteQueryOptions, queryOptions, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "./client";
import { cursor } from "./queries";

export const unreadCount = queryOptions({
  queryKey: ["notifications", "count"],
  queryFn: ({ signal }) => call("GET /api/v1/notifications/unread-count", { signal }),
});

export const notifications = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ["notifications", "list", unread],
    queryFn: ({ signal, pageParam }) => call("GET /api/v1/notifications", { signal, query: { limit: 20, ...(unread ? { unread } : {}), ...cursor(pageParam) } }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

const AFTER_REFUSAL = 20_000;

/** Told of new ones as they come. A stream that was refused is asked for again later; one that broke comes back by itself. */
export function useLiveNotifications(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let stream: EventSource;
    let waiting: ReturnType<typeof setTimeout>;
    const told = () => ["notifications", "summary"].forEach(key => void queries.invalidateQueries({ queryKey: [key] }));
    const open = () => {
      stream = new EventSource("/api/v1/notifications/stream");
      stream.addEventListener("notification", told);
      stream.addEventListener("error", () => {
        if (stream.readyState === EventSource.CLOSED) {
          waiting = setTimeout(open, AFTER_REFUSAL);
        }
      });
    };
    open();
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [queries]);
}
