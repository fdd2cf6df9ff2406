import { Link } from "react-router";
import { useTexts } from "../i18n/language";
import { Avatar, Chips, words } from "../ui/parts";

type Money = { amount: number; currency: string };

/** What a gig has in common in every list. */
export type GigInList = {
  id: string;
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
  roles: { profession: string }[];
  budget?: Money | null;
  city?: string | null;
  remote: boolean;
  deadline: string;
  slotsLeft: number;
  applied?: { status: string } | null;
  postedBy?: {
    brand?: { name: string; logoUrl?: string | null } | null;
    person?: { displayName: string; avatarUrl?: string | null } | null;
  };
};

export function GigCard({ gig }: { gig: GigInList }) {
  const { text, format } = useTexts();
  const poster = gig.postedBy?.brand?.name ?? gig.postedBy?.person?.displayName;
  return (
    <li className="card card-link stack gig-card">
      <div className="person-head">
        {poster ? <Avatar square name={poster} url={gig.postedBy?.brand?.logoUrl ?? gig.postedBy?.person?.avatarUrl} /> : null}
        <div>
          <h3><Link className="cover" to={`/gigs/${gig.id}`}>{gig.title}</Link></h3>
          <p className="small soft">{[poster, gig.remote ? text.gigs.remote : gig.city].filter(Boolean).join(" · ")}</p>
        </div>
      </div>
      <Chips values={[text.gigs.types[gig.type], ...new Set(gig.roles.map(role => words(role.profession)))]} />
      <div className="row-wide person-foot">
        <span className="small soft">{text.gigs.until(format.day(gig.deadline))} · {text.gigs.slots(gig.slotsLeft)}</span>
        {gig.budget ? <strong className="number">{format.money(gig.budget)}</strong> : null}
      </div>
      {gig.applied ? <span className="chip chip-accent gig-applied">{text.applications.statuses[gig.applied.status]}</span> : null}
    </li>
  );
}
