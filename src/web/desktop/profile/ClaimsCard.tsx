import { useContext, useState } from "react";
import type { ClaimLine, Profile } from "#contract/profile.ts";
import { explainClaim } from "#journey/profile/claims/explain-claim.ts";
import { sayClaim } from "#journey/profile/claims/say-claim.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { State } from "#web/kit/Chip.tsx";
import { day, money } from "#web/kit/format.ts";
import { CitedContext } from "../cited.ts";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";
import { claimWords } from "./words.ts";

interface ClaimsCardProps {
  readonly profile: Profile;
  readonly whole?: boolean;
  readonly onAll?: () => void;
}

const shownAtMost = 5;
const pageSize = 20;

/** The newest claims first. What the suggestion speaks of is marked. */
export function ClaimsCard({ profile, whole = false, onAll }: ClaimsCardProps) {
  const { total, recent } = profile.claims;
  const [pages, setPages] = useState(1);
  const shown = recent.slice(0, whole ? pages * pageSize : shownAtMost);
  const year = Number(profile.asOf.slice(0, 4));
  return (
    <Card
      title={whole ? "Claims" : "Recent claims"}
      count={total}
      className={`overview-wide ${whole ? "" : "card--claims"}`}
      aside={
        onAll && total > shown.length ? (
          <Button look="quiet" className="card-link" onPress={onAll}>
            All claims
          </Button>
        ) : null
      }
    >
      {shown.length === 0 ? (
        <NoRecord profile={profile} of="claims" />
      ) : (
        <ClaimTable
          claims={shown}
          year={year}
          whole={whole}
          language={profile.member?.language?.code ?? "en"}
        />
      )}
      {whole ? (
        <More
          left={recent.length - shown.length}
          claims={profile.claims}
          onMore={() => setPages(pages + 1)}
        />
      ) : null}
    </Card>
  );
}

interface MoreProps {
  readonly left: number;
  readonly claims: Profile["claims"];
  readonly onMore: () => void;
}

/** The next page of what was read; then, that the record may hold more than was read. */
function More({ left, claims: { total, mayBeMore = false }, onMore }: MoreProps) {
  if (left > 0) {
    return (
      <Button look="quiet" className="card-more" onPress={onMore}>
        Show {Math.min(pageSize, left)} more of {total}
      </Button>
    );
  }
  return mayBeMore ? (
    <p className="no-record">These are the newest {total}. The record may hold older ones.</p>
  ) : null;
}

interface ClaimTableProps {
  readonly claims: readonly ClaimLine[];
  readonly year: number;
  readonly whole: boolean;
  /** The member's, BCP 47. */
  readonly language: string;
}

function ClaimTable({ claims, year, whole, language }: ClaimTableProps) {
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col" className="facts-day">
            Date
          </th>
          <th scope="col">Service</th>
          {whole ? null : <WideTitles />}
          <th scope="col" className="facts-money right">
            Member owes
          </th>
          <th scope="col" className="facts-status">
            Status
          </th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <Claim key={claim.source.resource} claim={claim} year={year} whole={whole} language={language} />
        ))}
      </tbody>
    </table>
  );
}

interface ClaimProps extends Omit<ClaimTableProps, "claims"> {
  readonly claim: ClaimLine;
}

function Claim({ claim, year, whole, language }: ClaimProps) {
  const cited = useContext(CitedContext);
  const { words, tone } = claim.mismatch === undefined ? claimWords[claim.status] : doesNotAddUp;
  const isCited = cited.has(claim.source.resource);
  return (
    <>
      <tr className={isCited ? "is-cited" : undefined} title={sourceWords(claim.source)}>
        <td>{day(claim.serviceDate, year)}</td>
        <td className="ellipsis">
          {claim.service}
          {isCited ? <span className="visually-hidden"> (the suggestion speaks of it)</span> : null}
        </td>
        {whole ? null : (
          <>
            <td className="wide-only ellipsis">{claim.provider ?? "–"}</td>
            <td className="wide-only right">{money(claim.billed)}</td>
          </>
        )}
        <td className="right">{money(claim.memberOwes)}</td>
        <td>
          <State tone={tone}>{words}</State>
        </td>
      </tr>
      {whole ? (
        <tr className={`facts-detail ${isCited ? "is-cited" : ""}`}>
          <td colSpan={4}>
            <Detail claim={claim} language={language} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

const doesNotAddUp = { words: "Does not add up", tone: "amber" } as const;

/** On a wide page the overview has room for two more columns; the tab says the same in a second line. */
function WideTitles() {
  return (
    <>
      <th scope="col" className="wide-only">
        Provider
      </th>
      <th scope="col" className="wide-only facts-money right">
        Billed
      </th>
    </>
  );
}

/** Who, under which number, and why the member owes what they owe. */
function Detail({ claim, language }: { readonly claim: ClaimLine; readonly language: string }) {
  const { provider, network, claimId, mismatch, ...rest } = claim;
  const said = sayClaim(claim, language);
  const where = network === undefined ? "" : networkWords[network];
  return (
    <>
      <p>
        {provider ?? "We have no record of the provider"}
        {where}, claim {claimId}
      </p>
      <p>{explainClaim({ ...rest, provider, claimId }).join(" ")}</p>
      {said === null ? null : (
        <p className="said" lang={language}>
          {said}
        </p>
      )}
      {mismatch === undefined ? null : (
        <p className="doubt">
          {claimWords[claim.status].words}, but the figures do not add up. {mismatch.words}
        </p>
      )}
    </>
  );
}

const networkWords = { in: ", in network", out: ", out of network" } as const;
