import type { Owed, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { money } from "#web/kit/format.ts";
import "./money.css";

/** What the member owes on the claims on record, and of what it is made. */
export function OwedCard({ profile }: { readonly profile: Profile }) {
  const { owed } = profile.claims;
  if (owed === undefined) return null;
  return (
    <Card title="Owed on the claims on record" className="overview-wide">
      <div className="owed">
        <p className="owed-sum figures">{money(owed.total)}</p>
        <ul className="owed-parts figures">
          {partsOf(owed).map(([words, cents]) => (
            <li key={words}>
              <span className="muted">{words}</span> {money(cents)}
            </li>
          ))}
        </ul>
      </div>
      <p className="no-record">{paidWords(owed)}</p>
    </Card>
  );
}

const partsOf = (owed: Owed): readonly (readonly [string, number])[] =>
  (
    [
      ["Deductible", owed.deductible],
      ["Copay", owed.copay],
      ["Coinsurance", owed.coinsurance],
      ["Not covered", owed.notCovered],
      ["Not split by the claims", owed.notSplit],
    ] as const
  ).filter(([, cents]) => cents > 0);

function paidWords({ paid, claims, withoutAmount }: Owed): string {
  const made = `On ${claims} ${claims === 1 ? "claim" : "claims"}.`;
  const settled =
    paid === null
      ? "We have no record of what has been paid to the providers."
      : `Of it ${money(paid)} has been paid to the providers, as far as the claims say.`;
  const missing = withoutAmount === 0 ? "" : ` ${withoutAmount} more name no amount.`;
  return `${made} ${settled}${missing}`;
}
