import type { Content, GigRequest, GigResponse } from "../../api/schema/gig-service";
import { dayOf, endOf } from "../../ui/act";
import { inRupees, rupees } from "../../ui/money";

export type Role = { profession: string; skills: string; slots: string; budget: string };

/** A gig as it is being written. */
export type GigDraft = {
  title: string;
  type: GigRequest["type"];
  description: string;
  campaignId: string;
  city: string;
  remote: boolean;
  deadline: string;
  due: string;
  rounds: string;
  roles: Role[];
};

const WEEK = 7 * 24 * 60 * 60 * 1_000;

export const NEW_ROLE: Role = { profession: "", skills: "", slots: "1", budget: "" };

export function emptyGig(type: GigRequest["type"], campaignId = ""): GigDraft {
  return {
    title: "",
    type,
    description: "",
    campaignId,
    city: "",
    remote: true,
    deadline: dayOf(new Date(Date.now() + WEEK).toISOString()),
    due: "",
    rounds: "2",
    roles: [{ ...NEW_ROLE, profession: type === "PROMOTION" ? "INFLUENCER" : "" }],
  };
}

/** One that is there already: to change it, or to post the like again. */
export function draftOf(gig: GigResponse, again: boolean): GigDraft {
  const empty = emptyGig(gig.type, gig.campaignId ?? "");
  return {
    ...fromContent(gig, empty),
    deadline: again ? empty.deadline : dayOf(gig.deadline),
    due: again ? "" : dayOf(gig.dueDate),
  };
}

type Like = Omit<Content, "roles"> & {
  roles: { profession: string; skillTags?: string[] | null; slots?: number | null; budgetPerSlot?: { amount: number } | null }[];
};

export function fromContent(content: Like, into: GigDraft): GigDraft {
  return {
    ...into,
    title: content.title,
    type: content.type,
    description: content.description,
    city: content.city ?? "",
    remote: content.remote,
    rounds: String(content.changeRounds),
    roles: content.roles.map(role => ({
      profession: role.profession,
      skills: (role.skillTags ?? []).join(", "),
      slots: String(role.slots ?? 1),
      budget: inRupees(role.budgetPerSlot),
    })),
  };
}

/** What both creating and changing take. */
export function contentOf(draft: GigDraft) {
  return {
    title: draft.title,
    type: draft.type,
    description: draft.description,
    city: draft.city === "" ? null : draft.city,
    remote: draft.remote,
    changeRounds: Number(draft.rounds),
    deadline: endOf(draft.deadline),
    dueDate: draft.due === "" ? null : endOf(draft.due),
    roles: draft.roles.map(role => ({
      profession: role.profession,
      skillTags: role.skills.split(",").map(tag => tag.trim()).filter(tag => tag !== ""),
      slots: Number(role.slots),
      budgetPerSlot: rupees(role.budget),
    })),
  };
}
