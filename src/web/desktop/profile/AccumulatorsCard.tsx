import type { Accumulator, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { roundMoney } from "#web/kit/format.ts";
import { AsOf } from "./AsOf.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";
import { limitWords, toneOf } from "./words.ts";

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

/** In network before out, one's own before the family's: who calls is nearly always in the network. */
const rank = ({ scope, network, kind }: Accumulator): number =>
  (network === "out" ? 4 : 0) + (scope === "family" ? 2 : 0) + (kind === "outOfPocket" ? 1 : 0);

function Limit({ accumulator }: { readonly accumulator: Accumulator }) {
  const { kind, scope, network, limit, used, doubt, source } = accumulator;
  const isMet = limit > 0 && used >= limit;
  const title = `${scope === "family" ? familyWords[kind] : limitWords[kind]}${network === "out" ? ", out" : ""}`;
  const words = isMet ? "Met" : `${roundMoney(Math.max(0, limit - used))} left`;
  return (
    <div title={sourceWords(source)}>
      <p className="small muted">{title}</p>
      <p className="accumulator-value figures">
        {roundMoney(used)} <small>of {roundMoney(limit)}</small>
      </p>
      <Meter share={limit === 0 ? 0 : used / limit} tone={toneOf(isMet, doubt)} />
      {doubt === undefined ? (
        <p className="small muted">{words}</p>
      ) : (
        <p className="small doubt ellipsis" title={doubt}>
          Check: {doubt}
        </p>
      )}
    </div>
  );
}
