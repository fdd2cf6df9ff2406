import { queryOptions, useQuery } from "@tanstack/react-query";
import { saveFile } from "../../api/device";
import { Link } from "react-router";
import { call, download } from "../../api/client";
import { useTexts } from "../../i18n/language";
import { Section, words } from "../../ui/parts";
import { Empty, Loaded, SkeletonRows } from "../../ui/states";

const report = (campaignId: string) =>
  queryOptions({
    queryKey: ["campaigns", campaignId, "report"],
    queryFn: ({ signal }) => call("GET /api/v1/campaigns/{campaignId}/report", { signal, path: { campaignId } }),
  });

/** What each creator was hired for and has done, and the same as a file for spreadsheets. */
export function CampaignReport({ id }: { id: string }) {
  const { text, format } = useTexts();
  const t = text.tree;
  const query = useQuery(report(id));
  return (
    <Section title={t.report} aside={<Csv id={id} />}>
      <Loaded query={query} skeleton={<SkeletonRows rows={4} height={56} />}>
        {({ creators, asOf }) =>
          creators.length === 0 ? (
            <Empty title={t.nobody} text={t.nobodyText} />
          ) : (
            <>
              <div className="table-frame" tabIndex={0} role="group" aria-label={t.report}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t.person}</th>
                      <th scope="col">{t.credits}</th>
                      <th scope="col" className="end">{t.jobs}</th>
                      <th scope="col" className="end">{t.done}</th>
                      <th scope="col" className="end">{t.lateCount}</th>
                      <th scope="col" className="end">{t.committed}</th>
                      <th scope="col" className="end">{t.completed}</th>
                      <th scope="col" className="end">{t.rating}</th>
                      <th scope="col" className="end">{t.followers}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {creators.map(line => (
                      <tr key={line.userId}>
                        <th scope="row"><Link to={`/${line.followers ? "influencers" : "crew"}/${line.userId}`}>{line.displayName ?? text.common.notYet}</Link> {line.hiredByBrand ? null : <span className="chip">{t.byCreator}</span>}</th>
                        <td className="small">{line.credits.map(words).join(", ")}</td>
                        <td className="end number">{format.count(line.engagements)}</td>
                        <td className="end number">{format.count(line.completedEngagements)}</td>
                        <td className="end number">{format.count(line.lateEngagements)}</td>
                        <td className="end number">{line.committed ? format.money(line.committed) : "–"}</td>
                        <td className="end number">{line.completed ? format.money(line.completed) : "–"}</td>
                        <td className="end number">{typeof line.rating === "number" ? format.rating(line.rating) : "–"}</td>
                        <td className="end number">{typeof line.followers === "number" ? format.short(line.followers) : "–"}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <p className="small soft">{text.common.updated(format.moment(asOf))}</p>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

/** The platform makes a file of it for who asks for one. */
function Csv({ id }: { id: string }) {
  const { text } = useTexts();
  const fetched = useQuery({
    queryKey: ["campaigns", id, "csv"],
    enabled: false,
    queryFn: async ({ signal }) => {
      const file = await download(`/api/v1/campaigns/${encodeURIComponent(id)}/report`, "text/csv", signal);
      saveFile(file, `campaign-${id}.csv`);
      return file.size;
    },
  });
  return (
    <span className="row">
      {fetched.isError ? <span role="alert" className="error-text">{text.states.problemTitle}</span> : null}
      <button type="button" className="button" disabled={fetched.isFetching} onClick={() => void fetched.refetch()}>{text.tree.csv}</button>
    </span>
  );
}
