import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { call } from "../../api/client";
import type { CampaignTreeResponse } from "../../api/schema/campaign-service";
import { useTexts } from "../../i18n/language";
import { Section, words } from "../../ui/parts";
import { Empty, Loaded, SkeletonRows } from "../../ui/states";
import { branchesOf, type Branch } from "./branches";

const tree = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "tree"],
    queryFn: ({ signal }) => call("GET /api/v1/campaigns/{campaignId}/tree", { signal, path: { campaignId } }),
  });

const WIDTH = 232;
const HEIGHT = 56;
const ACROSS = 288;
const DOWN = 72;

/** The brand, the influencers it hired, and the crew they hired: as a picture, and as a table. */
export function CampaignTree({ id }: { id: string }) {
  const { text } = useTexts();
  const query = useQuery(tree(id));
  return (
    <Section title={text.tree.title}>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} height={72} />}>
        {found =>
          found.gigs.length === 0 ? (
            <Empty title={text.tree.nobody} text={text.tree.nobodyText} />
          ) : (
            <Whole tree={found} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Whole({ tree: found }: { tree: CampaignTreeResponse }) {
  const { text } = useTexts();
  const branches = branchesOf(found, found.campaign.id);
  return (
    <>
      <Budget tree={found} />
      <p className="small soft">{text.tree.lead}</p>
      <Picture tree={found} branches={branches} />
      <Table branches={branches} brand={found.campaign.brandName} />
    </>
  );
}

/** What was earned, what is promised, and what is left, as parts of one bar. */
function Budget({ tree: { budget, own, remaining } }: { tree: CampaignTreeResponse }) {
  const { text, format } = useTexts();
  const committed = own.committed ?? { amount: 0, currency: budget.currency };
  const completed = own.completed ?? { amount: 0, currency: budget.currency };
  const share = (amount: number) => `${budget.amount === 0 ? 0 : Math.min(100, (100 * amount) / budget.amount)}%`;
  return (
    <div className="stack-tight">
      <svg className="bar budget" role="img" aria-label={text.home.committed(format.money(committed), format.money(budget))} preserveAspectRatio="none">
        <rect className="promised" width={share(committed.amount)} height="100%" />
        <rect width={share(completed.amount)} height="100%" />
      </svg>
      <dl className="person-figures">
        <div><dt>{text.tree.earned}</dt><dd>{format.money(completed)}</dd></div>
        <div><dt>{text.tree.used}</dt><dd>{format.money(committed)}</dd></div>
        <div><dt>{text.tree.left}</dt><dd>{format.money(remaining)}</dd></div>
      </dl>
    </div>
  );
}

/** Across, down beside those below, and to the one. */
function edge(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `M${fromX} ${fromY}H${middle}V${toY}H${toX}`;
}

function short(words: string, longest: number): string {
  const letters = [...words];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : words;
}

function Picture({ tree: { campaign }, branches }: { tree: CampaignTreeResponse; branches: Branch[] }) {
  const { text, format } = useTexts();
  const columns = Math.max(...branches.map(({ depth }) => depth)) + 1;
  const rows = Math.max(...branches.map(({ row }) => row)) + 1;
  const x = (branch: Branch) => branch.depth * ACROSS + 2;
  const y = (branch: Branch) => branch.row * DOWN + 2;
  const people = branches.filter(({ job }) => job).length;
  const wide = (columns - 1) * ACROSS + WIDTH + 4;
  const high = (rows - 1) * DOWN + HEIGHT + 4;
  return (
    <div className="tree-frame" tabIndex={0} role="group" aria-label={text.tree.title}>
      <svg className="tree" width={wide} height={high} viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={text.tree.picture(campaign.title, format.count(people))}>
        {branches.map(branch => branch.parent ? (
          <path key={`to-${branch.id}`} className={branch.job ? "edge" : "edge edge-open"} d={edge(x(branch.parent) + WIDTH, y(branch.parent) + HEIGHT / 2, x(branch), y(branch) + HEIGHT / 2)} />
        ) : null)}
        {branches.map(branch => {
          const { job, gig } = branch;
          const title = job ? (job.worker.displayName ?? text.common.notYet) : gig ? gig.title : campaign.brandName;
          const below = job
            ? `${words(job.profession)}${job.fee ? ` · ${format.shortMoney(job.fee)}` : ""} · ${text.work.statuses[job.status]}`
            : gig ? `${text.hiring.statuses[gig.status]} · ${text.tree.open(format.count(gig.filled), format.count(gig.slots))}` : campaign.title;
          return (
            <g key={branch.id} transform={`translate(${x(branch)} ${y(branch)})`} className={job ? (job.late ? "node node-late" : "node") : gig ? "node node-open" : "node node-root"}>
              <rect width={WIDTH} height={HEIGHT} rx="10" />
              <text x="12" y="23" className="node-title">{short(title, 25)}</text>
              <text x="12" y="43" className="node-below">{short(below, 34)}</text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Table({ branches, brand }: { branches: Branch[]; brand: string }) {
  const { text, format } = useTexts();
  const t = text.tree;
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.level}</th>
            <th scope="col">{t.work}</th>
            <th scope="col" className="end">{t.fee}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.due}</th>
          </tr>
        </thead>
        <tbody>
          {branches.filter(({ parent }) => parent).map(({ id, job, gig, parent, depth }) => (
            <tr key={id}>
              <th scope="row" className={`level-${Math.min(depth, 4)}`}>
                {job ? <Link to={depth === 1 ? `/engagements/${job.id}` : `/crew/${job.worker.userId}`}>{job.worker.displayName ?? text.common.notYet}</Link> : <span className="soft">–</span>}
                {job ? <span className="small soft"> {words(job.profession)}</span> : null}
              </th>
              <td className="small">{parent?.job?.worker.displayName ?? brand}</td>
              <td className="small">{gig && depth === 1 ? <Link to={`/gigs/${gig.id}`}>{gig.title}</Link> : gig?.title}</td>
              <td className="end number">{job ? (job.fee ? format.money(job.fee) : <span className="small soft">{t.hidden}</span>) : gig?.budget ? <span className="soft">{format.money(gig.budget)}</span> : "–"}</td>
              <td>{job ? text.work.statuses[job.status] : gig ? text.hiring.statuses[gig.status] : null} {job?.late ? <span className="chip chip-danger">{t.late(format.count(job.daysLate))}</span> : null}</td>
              <td className="number small">{job?.dueDate ? format.day(job.dueDate) : gig && !job ? format.day(gig.deadline) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
