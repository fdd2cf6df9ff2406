import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "react-router";
import { call } from "../api/client";
import { myBrands } from "../api/queries";
import type { CampaignResponse, Deliverable } from "../api/schema/campaign-service";
import { useTexts } from "../i18n/language";
import { Asking, dayOf, type Asked } from "../ui/act";
import { Refusal } from "../ui/forms";
import { useAttempt, useDraftOf } from "../ui/draft";
import { Title, words } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonRows } from "../ui/states";
import { campaign } from "./CampaignPage";
import { useDone } from "./engagement/queries";
import { categories, ifMatch } from "./hiring/queries";
import "./hiring/hiring.css";
import { inRupees, rupees } from "../ui/money";

const KINDS = ["REEL", "STORY", "POST", "VIDEO", "OTHER"] as const;
const MONTH = 30 * 24 * 60 * 60 * 1_000;

type Made = { kind: Deliverable["kind"]; quantity: string };
type Draft = { brandId: string; title: string; category: string; budget: string; startDate: string; endDate: string; description: string; disclosureLabel: string; deliverables: Made[] };

export function CampaignEditor() {
  const { campaignId } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.hiring.newCampaign}>{() => (campaignId ? <Existing id={campaignId} /> : <New />)}</SignedIn>;
}

function Existing({ id }: { id: string }) {
  const { text } = useTexts();
  const query = useQuery(campaign(id));
  return <Loaded query={query} title={text.hiring.editCampaign} skeleton={<SkeletonRows rows={4} height={96} />}>{found => <Editor key={found.version} existing={found} brands={[]} />}</Loaded>;
}

function New() {
  const { text } = useTexts();
  const brands = useQuery(myBrands);
  return (
    <Loaded query={brands} title={text.hiring.newCampaign} skeleton={<SkeletonRows rows={4} height={96} />}>
      {({ items }) => {
        const mine = items.filter(({ myRole }) => myRole !== "VIEWER");
        return mine.length === 0 ? <><Title>{text.hiring.newCampaign}</Title><Empty title={text.home.noBrand} text={text.campaigns.emptyText} /></> : <Editor brands={mine.map(one => [one.id, one.companyName])} />;
      }}
    </Loaded>
  );
}

function draftOf(existing: CampaignResponse | undefined, brandId: string): Draft {
  return {
    brandId: existing?.brandId ?? brandId,
    title: existing?.title ?? "",
    category: existing?.category ?? "",
    budget: inRupees(existing?.budget),
    startDate: existing?.startDate ?? dayOf(new Date().toISOString()),
    endDate: existing?.endDate ?? dayOf(new Date(Date.now() + MONTH).toISOString()),
    description: existing?.description ?? "",
    disclosureLabel: existing?.disclosureLabel ?? "#ad",
    deliverables: existing?.deliverables.map(({ kind, quantity }) => ({ kind, quantity: String(quantity) })) ?? [{ kind: "REEL", quantity: "1" }],
  };
}

function Editor({ existing, brands }: { existing?: CampaignResponse; brands: [string, string][] }) {
  const { text } = useTexts();
  const t = text.hiring;
  const go = useNavigate();
  const done = useDone();
  const known = useQuery(categories);
  const [draft, change, forget] = useDraftOf<Draft>(`campaign.${existing ? `${existing.id}.${existing.version}` : "new"}`, draftOf(existing, brands[0]?.[0] ?? ""));
  const [attempt, renew] = useAttempt(draft);
  const save = useMutation({
    mutationFn: async (launch: boolean) => {
      const details = {
        title: draft.title,
        category: draft.category,
        budget: rupees(draft.budget, existing?.budget.currency),
        startDate: draft.startDate,
        endDate: draft.endDate,
        description: draft.description === "" ? null : draft.description,
        disclosureLabel: draft.disclosureLabel === "" ? null : draft.disclosureLabel,
        deliverables: draft.deliverables.map(({ kind, quantity }, index) => ({ ...existing?.deliverables[index], kind, quantity: Number(quantity) })),
      };
      const saved = existing
        ? await call("PATCH /api/v1/campaigns/{campaignId}", { path: { campaignId: existing.id }, headers: ifMatch(existing.version), body: details })
        : await call("POST /api/v1/campaigns", { headers: { "Idempotency-Key": attempt }, body: { ...details, brandId: draft.brandId } });
      forget();
      renew();
      if (launch) {
        // What was saved stays a draft when it cannot be launched yet; its page says why.
        await call("POST /api/v1/campaigns/{campaignId}/launch", { path: { campaignId: saved.id }, headers: { "Idempotency-Key": `${saved.id}.launch` } }).catch(() => undefined);
      }
      return saved.id;
    },
    onSuccess: id => {
      void done();
      void go(`/campaigns/${id}?view=gigs`);
    },
  });
  const field = (name: Exclude<keyof Draft, "deliverables">, one: Omit<Asked, "name">) => (
    <Asking one={{ name, ...one }} value={draft[name]} onChange={value => change(before => ({ ...before, [name]: value }))} />
  );
  const made = (index: number, next: Made | null) => change(before => ({ ...before, deliverables: before.deliverables.flatMap((one, at) => (at === index ? (next ? [next] : []) : [one])) }));
  const topics: [string, string][] = [["", "–"], ...(known.data?.items.map(one => [one.id, one.name] as [string, string]) ?? (draft.category ? [[draft.category, words(draft.category)] as [string, string]] : []))];
  return (
    <form className="stack-wide editor" onSubmit={event => {
      event.preventDefault();
      save.mutate((event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") === "launch");
    }}>
      <Title>{existing ? t.editCampaign : t.newCampaign}</Title>
      <div className="card stack">
        {brands.length > 1 ? field("brandId", { label: t.brand, kind: "choice", options: brands }) : null}
        {field("title", { label: t.campaignTitle, kind: "line", required: true, max: 160 })}
        <div className="fields">
          {field("category", { label: t.category, kind: "choice", required: true, options: topics })}
          {field("budget", { label: t.budget, kind: "number", required: true, min: 0 })}
          {field("startDate", { label: t.from, kind: "date", required: true })}
          {field("endDate", { label: t.until, kind: "date", required: true, min: draft.startDate })}
        </div>
        {field("description", { label: t.brief, hint: t.briefHint, kind: "text", max: 10000 })}
        {field("disclosureLabel", { label: t.disclosure, hint: t.disclosureHint, kind: "line", max: 60 })}
      </div>
      <fieldset className="card stack">
        <legend className="legend">{t.deliverables}</legend>
        {draft.deliverables.map((one, index) => (
          <div key={index} className="fields">
            <Asking one={{ name: "kind", label: t.deliverables, kind: "choice", options: KINDS.map(kind => [kind, t.kinds[kind] ?? kind]) }} value={one.kind} onChange={value => made(index, { ...one, kind: KINDS.find(kind => kind === value) ?? "OTHER" })} />
            <Asking one={{ name: "quantity", label: t.quantity, kind: "number", required: true, min: 1, max: 1000 }} value={one.quantity} onChange={quantity => made(index, { ...one, quantity })} />
            <button type="button" className="button button-plain" onClick={() => made(index, null)}>{text.files.remove}</button>
          </div>
        ))}
        <div className="row"><button type="button" className="button" onClick={() => change(before => ({ ...before, deliverables: [...before.deliverables, { kind: "REEL", quantity: "1" }] }))}>{t.addDeliverable}</button></div>
      </fieldset>
      <Refusal error={save.error} />
      <div className="row">
        {!existing || existing.allowedActions.includes("launch") ? <button type="submit" value="launch" className="button button-main button-large" disabled={save.isPending}>{t.saveAndLaunch}</button> : null}
        <button type="submit" value="save" className="button button-large" disabled={save.isPending}>{existing ? t.save : t.saveDraft}</button>
      </div>
    </form>
  );
}
