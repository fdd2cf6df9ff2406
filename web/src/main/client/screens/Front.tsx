import { useQuery } from "@tanstack/react-query";
import { session } from "../api/queries";
import { SkeletonRows } from "../ui/states";
import { Home } from "./Home";
import { Landing } from "./Landing";

/** The first address: what waits for those who are signed in, what this is for everybody else. */
export function Front() {
  const { data, isPending } = useQuery(session);
  if (data?.signedIn) {
    return <Home />;
  }
  return isPending ? <SkeletonRows rows={5} /> : <Landing />;
}
