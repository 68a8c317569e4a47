import { useContext } from "react";
import type { ClaimLine, Profile } from "#contract/profile.ts";
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

/** The newest claims first. What the suggestion speaks of is marked. */
export function ClaimsCard({ profile, whole = false, onAll }: ClaimsCardProps) {
  const { total, recent } = profile.claims;
  const shown = whole ? recent : recent.slice(0, shownAtMost);
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
            {shown.map((claim) => (
              <Claim key={claim.claimId} claim={claim} year={year} whole={whole} />
            ))}
          </tbody>
        </table>
      )}
      {whole && total > recent.length ? (
        <p className="no-record">
          The newest {recent.length} of {total}.
        </p>
      ) : null}
    </Card>
  );
}

function Claim({
  claim,
  year,
  whole,
}: {
  readonly claim: ClaimLine;
  readonly year: number;
  readonly whole: boolean;
}) {
  const cited = useContext(CitedContext);
  const { words, tone } = claimWords[claim.status];
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
          <td colSpan={4}>{detailOf(claim)}</td>
        </tr>
      ) : null}
    </>
  );
}

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

function detailOf({ provider, billed, denial }: ClaimLine): string {
  const who = provider ?? "We have no record of the provider";
  const sum = billed === null ? "" : `, billed ${money(billed)}`;
  // The words are written to follow "because".
  return `${who}${sum}${denial ? `. Denied because ${denial.words} (code ${denial.code})` : ""}`;
}
