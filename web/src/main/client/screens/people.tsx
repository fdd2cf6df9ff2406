import { Link, useSearchParams } from "react-router";
import type { CreatorHit } from "../api/schema/search-service";
import { useTexts } from "../i18n/language";
import { Avatar, Chips, Rating, words } from "../ui/parts";
import { Invite } from "./hiring/Invite";

/** Where a person's page is: the one of the role that more is known of. */
export function personPath(userId: string, roles: string[]): string {
  return `/${roles.includes("INFLUENCER") ? "influencers" : "crew"}/${userId}`;
}

export function PersonCard({ person }: { person: CreatorHit }) {
  const { text, format } = useTexts();
  const [address] = useSearchParams();
  const gigId = address.get("for");
  return (
    <li className="card card-link stack person-card">
      <div className="person-head">
        <Avatar name={person.displayName} url={person.avatarUrl} />
        <div>
          <h3><Link className="cover" to={`${personPath(person.userId, person.roles)}${gigId ? `?for=${gigId}` : ""}`}>{person.displayName}</Link></h3>
          <p className="small soft">@{person.handle}{person.city ? ` · ${person.city}` : ""}</p>
        </div>
      </div>
      {person.headline ? <p className="clamp">{person.headline}</p> : null}
      <Chips values={[...person.categories, ...person.skills].slice(0, 4).map(words)} />
      <dl className="person-figures">
        {typeof person.followers === "number" ? (
          <div><dt>{text.person.followers}</dt><dd>{format.short(person.followers)}</dd></div>
        ) : null}
        {typeof person.engagementRate === "number" ? (
          <div><dt>{text.person.engagement}</dt><dd>{format.percent(person.engagementRate)}</dd></div>
        ) : null}
      </dl>
      <div className="row-wide person-foot">
        <Rating value={person.rating} count={person.reviewCount} />
        {person.priceFrom ? <strong className="number">{text.common.from(format.money(person.priceFrom))}</strong> : null}
      </div>
      <div className="row above"><Invite userId={person.userId} name={person.displayName} gigId={gigId} /></div>
    </li>
  );
}

export function PersonTable({ people }: { people: CreatorHit[] }) {
  const { text, format } = useTexts();
  const columns = text.discover.columns;
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={text.discover.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.person}</th>
            <th scope="col">{columns.topics}</th>
            <th scope="col">{columns.city}</th>
            <th scope="col" className="end">{columns.followers}</th>
            <th scope="col" className="end">{columns.engagement}</th>
            <th scope="col" className="end">{columns.rating}</th>
            <th scope="col" className="end">{columns.price}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(person => (
            <tr key={person.userId}>
              <th scope="row">
                <span className="person-head">
                  <Avatar size="small" name={person.displayName} url={person.avatarUrl} />
                  <Link to={personPath(person.userId, person.roles)}>{person.displayName}</Link>
                </span>
              </th>
              <td className="small">{[...person.categories, ...person.skills].slice(0, 3).map(words).join(", ")}</td>
              <td>{person.city ?? "–"}</td>
              <td className="end number">{typeof person.followers === "number" ? format.short(person.followers) : "–"}</td>
              <td className="end number">{typeof person.engagementRate === "number" ? format.percent(person.engagementRate) : "–"}</td>
              <td className="end number"><Rating value={person.rating} count={person.reviewCount} /></td>
              <td className="end number">{person.priceFrom ? format.money(person.priceFrom) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
