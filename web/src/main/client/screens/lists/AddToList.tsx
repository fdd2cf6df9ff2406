import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { useChosen } from "../../api/chosen";
import { ApiError, call } from "../../api/client";
import { myBrands, session } from "../../api/queries";
import { useTexts } from "../../i18n/language";
import { FormFailure } from "../../ui/forms";
import { Loaded, SkeletonRows } from "../../ui/states";
import { listsOf } from "./queries";

/** On somebody's page, for those who act for a brand. Asks for the lists once it is opened. */
export function AddToList({ userId }: { userId: string }) {
  const { text } = useTexts();
  const who = useQuery(session);
  const brands = useQuery({ ...myBrands, enabled: who.data?.signedIn === true });
  const brand = useChosen(brands.data?.items ?? []);
  const [open, setOpen] = useState(false);
  if (!brand || brand.myRole === "VIEWER") {
    return null;
  }
  return (
    <details className="card folded" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary><strong>{text.lists.add}</strong> <span className="soft">· {brand.companyName}</span></summary>
      {open ? <Choices brandId={brand.id} userId={userId} /> : null}
    </details>
  );
}

function Choices({ brandId, userId }: { brandId: string; userId: string }) {
  const { text } = useTexts();
  const queries = useQueryClient();
  const query = useQuery(listsOf(brandId));
  const add = useMutation({
    mutationFn: async (one: { id: string; title: string }) => {
      try {
        await call("PUT /api/v1/brains-lists/{listId}/items/{userId}", { path: { listId: one.id, userId }, body: {} });
      } catch (failure) {
        // Without a version only what is not there yet is put: they are on the list already.
        if (!(failure instanceof ApiError && failure.status === 428)) {
          throw failure;
        }
      }
      return one;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["lists"] }),
  });
  return (
    <Loaded query={query} skeleton={<SkeletonRows rows={1} />}>
      {({ items }) => (
        <div className="stack">
          {items.length === 0 ? <p className="soft">{text.lists.emptyTitle}. <Link to="/lists">{text.lists.create}</Link></p> : null}
          <div className="row">
            {items.map(one => <button key={one.id} type="button" className="button" aria-label={text.lists.addTo(one.title)} disabled={add.isPending} onClick={() => add.mutate(one)}>+ {one.title}</button>)}
          </div>
          {add.data ? <p role="status"><Link to={`/lists/${add.data.id}`}>{text.lists.added(add.data.title)}</Link></p> : null}
          <FormFailure error={add.error} retry={() => add.reset()} />
        </div>
      )}
    </Loaded>
  );
}
