import type { Explanation, Figure, ScorecardResponse } from "../api/schema/analytics-service";
import { useTexts, type Language } from "../i18n/language";
import type { Formats } from "../i18n/formats";
import type { Messages } from "../i18n/en";

/** In the order in which people ask for them. Others have a page of their own. */
const METRICS = [
  "rating",
  "successScore",
  "gigsCompleted",
  "completionRate",
  "onTimeRate",
  "responseRate",
  "responseTime",
  "engagementRate",
  "hirerDecisionRate",
];

const HOUR = 3600;

/** Figures, each with the sentence that says where it is from. */
export function Scorecard({ card }: { card: ScorecardResponse }) {
  const { text, format, language } = useTexts();
  const shown = METRICS.filter(name => card.metrics[name]);
  return (
    <>
      <dl className="figures">
        {shown.map(name => (
          <Metric key={name} name={name} figure={card.metrics[name] as Figure} why={card.explanations[name]}
            {...{ text, format, language }} />
        ))}
      </dl>
      <p className="small soft">{text.common.updated(format.day(card.asOf))}</p>
    </>
  );
}

function Metric({ name, figure, why, text, format, language }: {
  name: string;
  figure: Figure;
  why: Explanation | undefined;
  text: Messages;
  format: Formats;
  language: Language;
}) {
  const known = typeof figure.value === "number";
  const label = text.scorecard.metrics[name] ?? why?.title ?? name;
  return (
    <div className="card figure">
      <dt>{label}</dt>
      <dd>{known ? shown(name, figure.value as number, text, format) : "–"}</dd>
      <dd className="small soft plain">{known ? text.scorecard.counted(format.count(figure.n)) : text.scorecard.none}</dd>
      {why ? (
        <dd className="plain">
          <details>
            <summary aria-label={`${text.scorecard.why} ${label}`}>{text.scorecard.why}</summary>
            <div className="stack small" lang={language === "en" ? undefined : "en"}>
              <p>{why.sentence}</p>
              <p><strong>{text.scorecard.formula}</strong><br />{why.formula}</p>
              {why.leftOut.length > 0 ? (
                <div>
                  <strong>{text.scorecard.left}</strong>
                  <ul>{why.leftOut.map(left => <li key={left.reason}>{format.count(left.count)} · {left.words}</li>)}</ul>
                </div>
              ) : null}
            </div>
          </details>
        </dd>
      ) : null}
    </div>
  );
}

function shown(name: string, value: number, text: Messages, format: Formats): string {
  if (name === "rating") {
    return format.rating(value);
  }
  if (name === "responseTime") {
    return text.person.hours(format.rating(value / HOUR));
  }
  if (name === "successScore") {
    return text.scorecard.of100(format.count(Math.round(100 * value)));
  }
  return /Rate$/.test(name) ? format.percent(value) : format.count(Math.round(value));
}
