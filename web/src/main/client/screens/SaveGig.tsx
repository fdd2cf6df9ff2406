import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../api/client";
import { useTexts } from "../i18n/language";
import { SaveIcon } from "../ui/icons";

/** Keeps a gig for later; shown at once, and taken back when the platform refuses. */
export function SaveGig({ id, saved }: { id: string; saved: boolean }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (keep: boolean) => (keep ? call("PUT /api/v1/gigs/{id}/save", { path: { id } }) : call("DELETE /api/v1/gigs/{id}/save", { path: { id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["gigs"] }),
  });
  const shown = change.isPending ? change.variables : saved;
  return (
    <button type="button" className="button" aria-pressed={shown} onClick={() => change.mutate(!shown)}>
      <SaveIcon /> {shown ? text.gigs.saved : text.gigs.save}
    </button>
  );
}
