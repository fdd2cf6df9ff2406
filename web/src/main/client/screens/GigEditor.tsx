import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { call } from "../api/client";
import { myBrands } from "../api/queries";
import type { GigResponse } from "../api/schema/gig-service";
import { useTexts } from "../i18n/language";
import { Refusal } from "../ui/forms";
import { useAttempt, useDraftOf } from "../ui/draft";
import { Title } from "../ui/parts";
import { Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { engagement, useDone } from "./engagement/queries";
import { gig } from "./GigPage";
import { GigFields } from "./hiring/GigFields";
import { contentOf, draftOf, emptyGig, type GigDraft } from "./hiring/gigDraft";
import { ifMatch } from "./hiring/queries";

/** A gig to be written: an empty one, the like of one, a part of a job, or a draft. */
export function GigEditor() {
  const { gigId } = useParams();
  const { text } = useTexts();
  const [address] = useSearchParams();
  const like = address.get("like");
  return (
    <SignedIn title={text.hiring.newGig}>
      {() => (gigId ? <Existing id={gigId} /> : like ? <Existing id={like} again /> : <Editor under={address.get("under") ?? ""} campaignId={address.get("campaign") ?? ""} />)}
    </SignedIn>
  );
}

function Existing({ id, again }: { id: string; again?: boolean }) {
  const { text } = useTexts();
  const query = useQuery(gig(id));
  return (
    <Loaded query={query} title={text.hiring.editGig} skeleton={<SkeletonRows rows={4} height={96} />}>
      {found => (again ? <Editor like={found} campaignId="" under="" /> : <Editor key={found.version} existing={found} campaignId="" under="" />)}
    </Loaded>
  );
}

function Editor({ existing, like, under, campaignId }: { existing?: GigResponse; like?: GigResponse; under: string; campaignId: string }) {
  const { text, format } = useTexts();
  const go = useNavigate();
  const done = useDone();
  const brands = useQuery({ ...myBrands, enabled: under === "" });
  const parent = useQuery({ ...engagement(under), enabled: under !== "" });
  const initial = existing ? draftOf(existing, false) : like ? draftOf(like, true) : emptyGig(under === "" ? "PROMOTION" : "CREW_HIRE", campaignId);
  const place = `gig.${existing ? `${existing.id}.${existing.version}` : (like?.id ?? (under || campaignId || "new"))}`;
  const [draft, change, forget] = useDraftOf<GigDraft & { team?: boolean; brandId?: string }>(place, initial);
  const [attempt, renew] = useAttempt(draft);
  const brandId = under === "" ? (like?.brandId ?? draft.brandId ?? brands.data?.items[0]?.id ?? "") : "";
  const save = useMutation({
    mutationFn: async (publish: boolean) => {
      const content = contentOf(draft);
      const saved = existing
        ? await call("PATCH /api/v1/gigs/{id}", { path: { id: existing.id }, headers: ifMatch(existing.version), body: content })
        : await call("POST /api/v1/gigs", {
            headers: { "Idempotency-Key": attempt },
            body: {
              ...content,
              ...(brandId ? { brandId } : {}),
              ...(draft.campaignId ? { campaignId: draft.campaignId } : {}),
              ...(under ? { parentEngagementId: under } : {}),
            },
          });
      forget();
      renew();
      return publish ? open(saved, like && draft.team !== false ? like : undefined) : { id: saved.id, refused: null };
    },
    onSuccess: ({ id, refused }) => {
      void done();
      void go(`/gigs/${id}`, { state: refused ? { refused: refused.message } : null });
    },
  });
  const title = existing ? text.hiring.editGig : under ? text.hiring.newSubGig : text.hiring.newGig;
  return (
    <form className="stack-wide editor" onSubmit={event => {
      event.preventDefault();
      const by = (event.nativeEvent as SubmitEvent).submitter;
      save.mutate(by?.getAttribute("value") === "publish");
    }}>
      <Title>{title}</Title>
      {parent.data ? <p className="notice"><strong>{text.hiring.under(parent.data.gigTitle)}</strong> {format.money(parent.data.fee)}. {text.hiring.underText}</p> : null}
      <GigFields draft={draft} change={change} brandId={brandId} brands={existing || like ? [] : (brands.data?.items ?? [])} fixed={Boolean(existing) || under !== ""} settled={!brands.isPending} />
      {like ? (
        <label className="option">
          <input type="checkbox" checked={draft.team !== false} onChange={event => change(before => ({ ...before, team: event.target.checked }))} />
          <span>{text.hiring.teamFirst} <span className="small soft">{text.hiring.teamFirstHint}</span></span>
        </label>
      ) : null}
      <Refusal error={save.error} />
      <div className="row">
        <button type="submit" name="then" value="publish" className="button button-main button-large" disabled={save.isPending}>{text.hiring.publish}</button>
        <button type="submit" name="then" value="save" className="button button-large" disabled={save.isPending}>{text.hiring.saveDraft}</button>
      </div>
    </form>
  );
}

/** What was saved stays, also when it cannot be published yet: its page says why. */
async function open(saved: GigResponse, team: GigResponse | undefined): Promise<{ id: string; refused: Error | null }> {
  try {
    await call("POST /api/v1/gigs/{id}/publish", { path: { id: saved.id }, headers: { "Idempotency-Key": `${saved.id}.publish` } });
    if (team) {
      await call("POST /api/v1/gigs/{gigId}/rehires", { path: { gigId: saved.id }, headers: { "Idempotency-Key": `${saved.id}.rehire` }, body: { fromGigId: team.id } });
    }
    return { id: saved.id, refused: null };
  } catch (refused) {
    return { id: saved.id, refused: refused instanceof Error ? refused : new Error(String(refused)) };
  }
}
