import { useQuery } from "@tanstack/react-query";
import type { BrandSummary } from "../../api/schema/brand-service";
import type { GigRequest } from "../../api/schema/gig-service";
import { useTexts } from "../../i18n/language";
import { Asking, dayOf, type Asked } from "../../ui/act";
import { words } from "../../ui/parts";
import { campaignsOf } from "../Campaigns";
import { fromContent, NEW_ROLE, type GigDraft, type Role } from "./gigDraft";
import { professions, templates } from "./queries";
import "./hiring.css";

const INFLUENCER = "INFLUENCER";
const TYPES = ["PROMOTION", "CREW_HIRE", "COLLAB"] as const;

type Draft = GigDraft & { brandId?: string };
type Change = (change: (before: Draft) => Draft) => void;

/** What a gig says, field by field. */
export function GigFields({ draft, change, brandId, brands, fixed, settled }: {
  draft: Draft;
  change: Change;
  brandId: string;
  brands: BrandSummary[];
  fixed: boolean;
  /** Whether it is known for which brand it will be, if for any. */
  settled: boolean;
}) {
  const { text, format } = useTexts();
  const t = text.hiring;
  const campaigns = useQuery({ ...campaignsOf(brandId), enabled: brandId !== "" && !fixed });
  const kept = useQuery({ ...templates(brandId), enabled: settled && !fixed });
  const today = dayOf(new Date().toISOString());
  const field = (name: "title" | "description" | "city" | "deadline" | "due" | "rounds", one: Omit<Asked, "name">) => (
    <Asking one={{ name, ...one }} value={draft[name]} onChange={value => change(before => ({ ...before, [name]: value }))} />
  );
  const choose = (label: string, value: string, options: [string, string][], onChange: (value: string) => void) => (
    <Asking one={{ name: label, label, kind: "choice", options }} value={value} onChange={onChange} />
  );
  return (
    <>
      <div className="card stack">
        {brands.length > 1 ? choose(t.brand, brandId, brands.map(one => [one.id, one.companyName]), value => change(before => ({ ...before, brandId: value, campaignId: "" }))) : null}
        {campaigns.data && campaigns.data.items.length > 0
          ? choose(t.campaign, draft.campaignId, [["", t.noCampaign], ...campaigns.data.items.filter(({ status }) => ["DRAFT", "LIVE", "PAUSED"].includes(status)).map(one => [one.id, one.title] as [string, string])], campaignId => change(before => ({ ...before, campaignId })))
          : null}
        {kept.data && kept.data.items.length > 0
          ? choose(t.template, "", [["", t.noTemplate], ...kept.data.items.map(one => [one.id, one.name] as [string, string])], id => {
              const found = kept.data.items.find(one => one.id === id);
              if (found) {
                change(before => ({ ...before, ...fromContent(found.content, before) }));
              }
            })
          : null}
        {field("title", { label: t.gigTitle, kind: "line", required: true, max: 140 })}
        {choose(t.gigType, draft.type, TYPES.map(type => [type, text.gigs.types[type]]), type => change(before => ({ ...before, type: type as GigRequest["type"] })))}
        {field("description", { label: t.description, kind: "text", max: 5000 })}
        <div className="fields">
          {field("city", { label: t.city, kind: "line", max: 80 })}
          {field("deadline", { label: t.deadline, kind: "date", required: true, min: today })}
          {field("due", { label: t.due, kind: "date", min: today })}
          {field("rounds", { label: t.rounds, kind: "number", min: 0, max: 10 })}
        </div>
        <label className="option"><input type="checkbox" checked={draft.remote} onChange={event => change(before => ({ ...before, remote: event.target.checked }))} />{t.remote}</label>
      </div>
      {draft.roles.map((role, index) => (
        <OneRole key={index} number={format.count(index + 1)} role={role} removable={draft.roles.length > 1}
          change={next => change(before => ({ ...before, roles: before.roles.flatMap((one, at) => (at === index ? (next ? [next] : []) : [one])) }))} />
      ))}
      {draft.roles.length < 20 ? <div className="row"><button type="button" className="button" onClick={() => change(before => ({ ...before, roles: [...before.roles, NEW_ROLE] }))}>{t.addRole}</button></div> : null}
    </>
  );
}

function OneRole({ role, number, removable, change }: { role: Role; number: string; removable: boolean; change: (next: Role | null) => void }) {
  const { text } = useTexts();
  const t = text.hiring;
  const known = useQuery(professions);
  // Influencers are hired by the same list, but are no profession of the crew.
  const codes = [...(known.data?.items ?? []), ...(role.profession && role.profession !== INFLUENCER && !known.data ? [{ code: role.profession, name: words(role.profession) }] : [])];
  const options: [string, string][] = [["", "–"], [INFLUENCER, text.roles.INFLUENCER], ...codes.filter(({ code }) => code !== INFLUENCER).map(({ code, name }): [string, string] => [code, name])];
  const field = (name: keyof Role, one: Omit<Asked, "name">) => (
    <Asking one={{ name, ...one }} value={role[name]} onChange={value => change({ ...role, [name]: value })} />
  );
  return (
    <fieldset className="card stack">
      <legend className="legend">{t.role(number)}</legend>
      <div className="fields">
        {field("profession", { label: t.profession, kind: "choice", required: true, options })}
        {field("slots", { label: t.slots, kind: "number", required: true, min: 1, max: 500 })}
        {field("budget", { label: t.perSlot, kind: "number", required: true, min: 0 })}
      </div>
      {field("skills", { label: t.skills, hint: t.skillsHint, kind: "line" })}
      {removable ? <div className="row"><button type="button" className="button button-plain" onClick={() => change(null)}>{t.removeRole}</button></div> : null}
    </fieldset>
  );
}
