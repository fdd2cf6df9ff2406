import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { call } from "../api/client";
import { cursor } from "../api/queries";
import type { CampaignResponse } from "../api/schema/campaign-service";
import { useTexts } from "../i18n/language";
import { Act } from "../ui/act";
import { Section, Share, Title, words } from "../ui/parts";
import { Empty, Loaded, SignedIn, SkeletonCards } from "../ui/states";
import { useDone } from "./engagement/queries";
import { Board } from "./hiring/Board";
import { CampaignReport } from "./hiring/CampaignReport";
import { CampaignTree } from "./hiring/CampaignTree";
import { PostedGigs } from "./Jobs";
import { PageSkeleton } from "./PersonPage";
import "./hiring/hiring.css";

export const campaign = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId],
    queryFn: ({ signal }) => call("GET /api/v1/campaigns/{campaignId}", { signal, path: { campaignId } }),
  });

const applicants = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: ["applications", "campaign", campaignId],
    queryFn: ({ signal, pageParam }) =>
      call("GET /api/v1/campaigns/{campaignId}/applications", {
        signal,
        path: { campaignId },
        query: { limit: 100, ...cursor(pageParam) },
      }),
    initialPageParam: "",
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export function CampaignPage() {
  const { campaignId = "" } = useParams();
  const { text } = useTexts();
  return <SignedIn title={text.campaigns.one}>{() => <Campaign id={campaignId} />}</SignedIn>;
}

const HIRING = ["DRAFT", "LIVE", "PAUSED"];
const VIEWS = ["board", "gigs", "tree", "report"] as const;

function Campaign({ id }: { id: string }) {
  const { text } = useTexts();
  const [address, setAddress] = useSearchParams();
  const view = VIEWS.find(one => one === address.get("view")) ?? "board";
  const found = useQuery(campaign(id));
  return (
    <Loaded query={found} title={text.campaigns.one} skeleton={<PageSkeleton />}>
      {one => (
        <article className="stack-wide">
          <CampaignHead campaign={one} />
          <div className="choices" role="group" aria-label={text.campaigns.one}>
            {VIEWS.map(name => <button key={name} type="button" className="button" aria-pressed={view === name} onClick={() => setAddress({ view: name }, { replace: true })}>{text.hiring.views[name]}</button>)}
          </div>
          {view === "board" ? <Applicants id={id} /> : null}
          {view === "gigs" ? (
            <Section title={text.hiring.gigs} aside={HIRING.includes(one.status) ? <Link className="button" to={`/gigs/new?campaign=${id}`}>{text.hiring.newGig}</Link> : null}>
              <PostedGigs filters={{ campaignId: id }} />
            </Section>
          ) : null}
          {view === "tree" ? <CampaignTree id={id} /> : null}
          {view === "report" ? <CampaignReport id={id} /> : null}
        </article>
      )}
    </Loaded>
  );
}

function Applicants({ id }: { id: string }) {
  const { text } = useTexts();
  const bids = useInfiniteQuery(applicants(id));
  return (
    <Section title={text.board.title}>
      <Loaded query={bids} skeleton={<SkeletonCards cards={4} />}>
        {({ pages }) => {
          const all = pages.flatMap(page => page.items);
          return all.length === 0 ? (
            <Empty title={text.board.emptyTitle} text={text.board.emptyText} />
          ) : (
            <>
              <Board applications={all} />
              {bids.hasNextPage ? (
                <button type="button" className="button more" disabled={bids.isFetchingNextPage} onClick={() => void bids.fetchNextPage()}>
                  {text.common.more}
                </button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

function CampaignHead({ campaign: one }: { campaign: CampaignResponse }) {
  const { text, format } = useTexts();
  const used = text.home.committed(format.money(one.committed), format.money(one.budget));
  return (
    <header className="stack">
      <div className="row-wide">
        <Title>{one.title}</Title>
        <span className={one.status === "LIVE" ? "chip chip-accent" : "chip"}>{text.campaigns.statuses[one.status]}</span>
      </div>
      <p className="soft">{words(one.category)} · {text.campaigns.dates(format.day(one.startDate), format.day(one.endDate))}</p>
      {one.description ? <p className="measure said">{one.description}</p> : null}
      <Share part={one.committed.amount} of={one.budget.amount} label={used} />
      <p className="small">{used}</p>
      <CampaignActions campaign={one} />
    </header>
  );
}

const ACTIONS = ["launch", "pause", "resume", "complete", "archive", "cancel", "duplicate"] as const;

/** What the team may do with a campaign now. */
function CampaignActions({ campaign: one }: { campaign: CampaignResponse }) {
  const { text } = useTexts();
  const go = useNavigate();
  const done = useDone();
  const may = (action: string) => one.allowedActions.includes(action);
  return (
    <div className="row">
      {may("edit") ? <Link className="button" to={`/campaigns/${one.id}/edit`}>{text.hiring.edit}</Link> : null}
      {ACTIONS.filter(may).map(action => (
        <Act key={action} main={action === "launch"} plain={action === "cancel" || action === "archive"} draft={`campaign-${action}.${one.id}`}
          label={text.hiring.campaignActions[action] ?? action} {...(text.hiring.campaignSure[action] ? { lead: text.hiring.campaignSure[action] } : {})}
          perform={async (_, attempt) => {
            const answer = await call(`POST /api/v1/campaigns/{campaignId}/${action}`, { path: { campaignId: one.id }, headers: { "Idempotency-Key": attempt } });
            await done();
            if (answer.id !== one.id) {
              await go(`/campaigns/${answer.id}/edit`);
            }
          }} />
      ))}
    </div>
  );
}
