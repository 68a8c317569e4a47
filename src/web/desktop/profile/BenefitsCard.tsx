import type { Benefit, BenefitLimit, CostShare } from "#contract/coverage.ts";
import type { Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { day, roundMoney } from "#web/kit/format.ts";
import { AsOf } from "./AsOf.tsx";
import { NoRecord } from "./NoRecord.tsx";

/** What each service costs on either side of the network, and how many are used of those with a limit. */
export function BenefitsCard({ profile }: { readonly profile: Profile }) {
  const { benefits } = profile;
  return (
    <Card
      title={benefits === null ? "Benefits" : `Benefits of ${benefits.plan}`}
      count={benefits?.services.length}
      className="overview-wide"
      aside={benefits === null ? null : <AsOf sources={[benefits.source]} />}
    >
      {benefits === null || benefits.services.length === 0 ? (
        <NoRecord profile={profile} of="benefits and cost share" />
      ) : (
        <table className="facts benefits">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col" className="benefit-cost">
                In network
              </th>
              <th scope="col" className="benefit-cost">
                Out of network
              </th>
            </tr>
          </thead>
          <tbody>
            {benefits.services.map((benefit) => (
              <Service key={benefit.service} benefit={benefit} year={Number(profile.asOf.slice(0, 4))} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Service({ benefit, year }: { readonly benefit: Benefit; readonly year: number }) {
  const { service, shares, requirement, limit } = benefit;
  return (
    <>
      <tr>
        <td>
          <p>{service}</p>
          {requirement === null ? null : <p className="small muted">Needs {requirement.toLowerCase()}</p>}
        </td>
        <Cost share={shares.find(({ network }) => network === "in")} />
        <Cost share={shares.find(({ network }) => network === "out")} />
      </tr>
      {limit === null ? null : (
        <tr className="facts-detail">
          <td colSpan={3}>
            <Used limit={limit} year={year} />
          </td>
        </tr>
      )}
    </>
  );
}

function Cost({ share }: { readonly share: CostShare | undefined }) {
  if (share === undefined) return <td className="muted">No record</td>;
  if (!share.isCovered) return <td>Not covered</td>;
  return (
    <td>
      <p>{costWords(share)}</p>
      <p className="small muted">{firstWords[String(share.afterDeductible)]}</p>
    </td>
  );
}

const firstWords: Readonly<Record<string, string>> = {
  true: "after the deductible",
  false: "no deductible",
  null: "deductible not on record",
};

function costWords({ copay, coinsurance }: CostShare): string {
  const parts = [
    ...(copay === null ? [] : [`${roundMoney(copay)} copay`]),
    ...(coinsurance === null ? [] : [`${coinsurance}%`]),
  ];
  return parts.length === 0 ? "No record" : parts.join(" + ");
}

/** "8 of 20 visits used", with the claims it is counted from. */
function Used({ limit, year }: { readonly limit: BenefitLimit; readonly year: number }) {
  const { allowed, unit, used, counted, inProcess, denied } = limit;
  const claims = counted.map(({ claimId, serviceDate, units }) =>
    units === 1
      ? `${day(serviceDate, year)} (${claimId})`
      : `${day(serviceDate, year)} ×${units} (${claimId})`,
  );
  const more = [
    ...(inProcess === 0 ? [] : [`${inProcess} in process may still count`]),
    ...(denied === 0 ? [] : [`${denied} denied ${denied === 1 ? "claim does" : "claims do"} not count`]),
  ];
  return (
    <div className="benefit-used">
      <p>
        <b className="figures">
          {used} of {allowed}
        </b>{" "}
        {unit} used, {Math.max(0, allowed - used)} left
      </p>
      <Meter share={allowed === 0 ? 1 : used / allowed} tone={used >= allowed ? "amber" : "accent"} />
      <p className="benefit-claims">
        {claims.length === 0 ? "We have no record of a claim that counts." : `Counted: ${claims.join(", ")}.`}
        {more.length === 0 ? "" : ` ${more.join("; ")}.`}
      </p>
    </div>
  );
}
