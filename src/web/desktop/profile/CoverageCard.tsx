import { useState } from "react";
import type { CoveragePeriod } from "#contract/coverage.ts";
import type { Profile } from "#contract/profile.ts";
import {
  coverageGaps,
  coverageOn,
  coverageOnInWords,
  isReversed,
  overlapping,
  whoPays,
} from "#journey/profile/coverage/coverage-on.ts";
import { lineWords } from "#journey/profile/coverage/line-of-business.ts";
import { Card } from "#web/kit/Card.tsx";
import { State } from "#web/kit/Chip.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { day } from "#web/kit/format.ts";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";
import { coverageWords } from "./words.ts";

/** Every coverage on record, the gaps between them, and an answer for any day. */
export function CoverageCard({ profile }: { readonly profile: Profile }) {
  const { coverageHistory: history, asOf } = profile;
  const today = asOf.slice(0, 10);
  const together = overlapping(history, today);
  return (
    <Card title="Coverage history" count={history.length} className="overview-wide">
      {history.length === 0 ? (
        <NoRecord profile={profile} of="coverage" />
      ) : (
        <>
          <AsOfDay history={history} today={today} />
          <table className="facts coverage-history">
            <thead>
              <tr>
                <th scope="col">Plan</th>
                <th scope="col" className="coverage-days">
                  From – to
                </th>
                <th scope="col" className="coverage-status">
                  Status
                </th>
              </tr>
            </thead>
            <tbody>
              {history.map((period) => (
                <Period
                  key={period.source.resource}
                  period={period}
                  isOneOfSeveral={together.includes(period)}
                />
              ))}
            </tbody>
          </table>
          <ul className="remarks">
            {together.length > 0 ? <li>Two in force: {whoPays(together)}</li> : null}
            {coverageGaps(history).map(({ from, until }) => (
              <li key={from}>
                No coverage on record from {day(from)} to {day(until)}.
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** "Was she covered on 3 March?" */
function AsOfDay({
  history,
  today,
}: {
  readonly history: readonly CoveragePeriod[];
  readonly today: string;
}) {
  const [asked, setAsked] = useState(today);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asked);
  return (
    <div className="as-of-day">
      <TextField label="Covered on" type="date" value={asked} onChange={setAsked} />
      <p aria-live="polite">
        {isDay ? coverageOnInWords(coverageOn(history, asked), asked, today) : "Choose a day."}
      </p>
    </div>
  );
}

interface PeriodProps {
  readonly period: CoveragePeriod;
  /** Others are in force on the same days: then its place in paying matters. */
  readonly isOneOfSeveral: boolean;
}

function Period({ period, isOneOfSeveral }: PeriodProps) {
  const { name, payer, line, status, since, until, order, paidAfterEnd, source } = period;
  const { words, tone } = coverageWords[status];
  const detail = [
    ...(line === null ? [] : [lineWords[line]]),
    ...(payer === null || payer === name ? [] : [payer]),
    ...(order === null || !isOneOfSeveral ? [] : [`pays ${order === 1 ? "first" : `in place ${order}`}`]),
    ...(paidAfterEnd === 0
      ? []
      : [`${paidAfterEnd} ${paidAfterEnd === 1 ? "claim" : "claims"} paid after its end`]),
    ...(isReversed(period) ? ["ends before it begins: never in force"] : []),
  ];
  return (
    <tr title={sourceWords(source)}>
      <td>
        <p>{name}</p>
        <p className="small muted">{detail.join(", ")}</p>
      </td>
      <td>
        {since === null ? "not on record" : day(since)} – {until === null ? "open" : day(until)}
      </td>
      <td>
        <State tone={tone}>{words}</State>
      </td>
    </tr>
  );
}
