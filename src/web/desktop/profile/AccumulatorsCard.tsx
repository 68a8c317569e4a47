import type { Accumulator, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { roundMoney } from "#web/kit/format.ts";
import { AsOf } from "./AsOf.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";

const kindWords = { deductible: "Deductible", outOfPocket: "Out of pocket" } as const;
const familyWords = { deductible: "Family deductible", outOfPocket: "Family out of pocket" } as const;
const shownAtMost = 3;

/** How much of the year's limits is used. */
export function AccumulatorsCard({ profile }: { readonly profile: Profile }) {
  const shown = profile.accumulators.toSorted((a, b) => rank(a) - rank(b)).slice(0, shownAtMost);
  const lead = shown.length > 0 && shown.every(({ network }) => network === "in") ? "In network" : undefined;
  return (
    <Card
      title={`Plan year ${profile.asOf.slice(0, 4)}`}
      className="card--plan overview-wide"
      aside={<AsOf sources={shown.map(({ source }) => source)} {...(lead === undefined ? {} : { lead })} />}
    >
      {shown.length === 0 ? (
        <NoRecord profile={profile} of="what counts toward the limits" part="Deductible" />
      ) : null}
      <div className="accumulators">
        {shown.map((each) => (
          <Limit key={`${each.kind} ${each.scope} ${each.network}`} accumulator={each} />
        ))}
      </div>
    </Card>
  );
}

/** One's own before the family's, in network before out. */
const rank = ({ scope, network, kind }: Accumulator): number =>
  (scope === "family" ? 4 : 0) + (network === "out" ? 2 : 0) + (kind === "outOfPocket" ? 1 : 0);

function Limit({ accumulator }: { readonly accumulator: Accumulator }) {
  const { kind, scope, network, limit, used, source } = accumulator;
  const isMet = limit > 0 && used >= limit;
  const title = `${scope === "family" ? familyWords[kind] : kindWords[kind]}${network === "out" ? ", out" : ""}`;
  const words = isMet ? "Met" : `${roundMoney(Math.max(0, limit - used))} left`;
  return (
    <div title={sourceWords(source)}>
      <p className="small muted">{title}</p>
      <p className="accumulator-value figures">
        {roundMoney(used)} <small>of {roundMoney(limit)}</small>
      </p>
      <Meter share={limit === 0 ? 0 : used / limit} tone={isMet ? "green" : "accent"} />
      <p className="small muted">{words}</p>
    </div>
  );
}
