import type { Accumulator, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { roundMoney } from "#web/kit/format.ts";
import { AsOf } from "./AsOf.tsx";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";
import { limitWords, toneOf } from "./words.ts";

const groups = [
  { network: "in", scope: "individual", words: "In network, own" },
  { network: "in", scope: "family", words: "In network, family" },
  { network: "out", scope: "individual", words: "Out of network, own" },
  { network: "out", scope: "family", words: "Out of network, family" },
] as const;

/** Every limit of the year: one's own and the family's, on both sides of the network. */
export function LimitsCard({ profile }: { readonly profile: Profile }) {
  const { accumulators } = profile;
  return (
    <Card
      title={`Limits of ${profile.asOf.slice(0, 4)}`}
      className="overview-wide"
      aside={<AsOf sources={accumulators.map(({ source }) => source)} />}
    >
      {accumulators.length === 0 ? (
        <NoRecord profile={profile} of="what counts toward the limits" />
      ) : (
        <div className="limits">
          {groups.map(({ network, scope, words }) => (
            <LimitGroup
              key={words}
              words={words}
              limits={accumulators.filter((each) => each.network === network && each.scope === scope)}
            />
          ))}
        </div>
      )}
    </Card>
  );
}

function LimitGroup({ words, limits }: { readonly words: string; readonly limits: readonly Accumulator[] }) {
  return (
    <section className="limit-group">
      <h3>{words}</h3>
      {limits.length === 0 ? (
        <p className="small muted">We have no record.</p>
      ) : (
        <ul>
          {limits.map((each, index) => (
            <Limit key={`${each.kind} ${index}`} limit={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Limit({ limit: { kind, limit, used, doubt, source } }: { readonly limit: Accumulator }) {
  const left = Math.max(0, limit - used);
  const isMet = limit > 0 && left === 0;
  return (
    <li className="limit" title={sourceWords(source)}>
      <p className="limit-figures figures">
        <span>{limitWords[kind]}</span>
        <b>{isMet ? "Met" : `${roundMoney(left)} left`}</b>
      </p>
      <Meter share={limit === 0 ? 0 : used / limit} tone={toneOf(isMet, doubt)} />
      <p className="small muted figures">
        {roundMoney(used)} of {roundMoney(limit)} used
      </p>
      {doubt === undefined ? null : <p className="small doubt">Check: {doubt}</p>}
    </li>
  );
}
