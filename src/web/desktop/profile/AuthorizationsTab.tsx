import type { Authorization, AuthorizedLine, Profile } from "#contract/profile.ts";
import { Card } from "#web/kit/Card.tsx";
import { State } from "#web/kit/Chip.tsx";
import { day, localDay, time } from "#web/kit/format.ts";
import { NoRecord } from "./NoRecord.tsx";
import { sourceWords } from "../source-words.ts";
import { authorizationWords } from "./words.ts";
import "./money.css";

/** Every prior authorization with its decision, its services, what it waits for, and the law behind its clock. */
export function AuthorizationsTab({ profile }: { readonly profile: Profile }) {
  const { authorizations, asOf } = profile;
  return (
    <Card title="Prior authorizations" count={authorizations.length} className="overview-wide">
      {authorizations.length === 0 ? (
        <NoRecord profile={profile} of="prior authorizations" />
      ) : (
        <ul>
          {authorizations.map((each) => (
            <Whole key={each.source.resource} authorization={each} asOf={asOf} />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface WholeProps {
  readonly authorization: Authorization;
  readonly asOf: string;
}

function Whole({ authorization, asOf }: WholeProps) {
  const { service, status, number, source } = authorization;
  const { words, tone } = authorizationWords[status];
  return (
    <li className="authorization" title={sourceWords(source)}>
      <header>
        <p className="authorization-title ellipsis">{service}</p>
        <State tone={tone}>{words}</State>
      </header>
      <p className="small muted">
        {number === undefined ? "We have no record of its number" : `Number ${number}`}
        {askedWords(authorization, Number(asOf.slice(0, 4)))}
      </p>
      <dl className="authorization-facts">
        {factsOf(authorization, asOf).map(([title, detail]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <Lines authorization={authorization} />
    </li>
  );
}

const askedWords = ({ requestedOn, urgency, validUntil }: Authorization, year: number): string =>
  [
    requestedOn === null ? "" : `, asked ${day(requestedOn, year)}`,
    urgency === "expedited" ? ", expedited" : "",
    validUntil === undefined ? "" : `, good until ${day(validUntil, year)}`,
  ].join("");

function factsOf(
  { decisionDueAt, clock, missing, missingDueOn, reason, status }: Authorization,
  asOf: string,
): readonly (readonly [string, string])[] {
  const year = Number(asOf.slice(0, 4));
  const isDecidedAgainst = status === "denied" || status === "partlyApproved";
  return [
    ...(decisionDueAt === null ? [] : [["Decision", dueWords(decisionDueAt, asOf)] as const]),
    ...(clock === undefined
      ? []
      : [["Time limit", clockWords(clock)] as const, ["By law", clock.citation] as const]),
    ...(status === "missingDocument"
      ? [["Waits for", papersWords(missing, missingDueOn, year)] as const]
      : []),
    ...(isDecidedAgainst ? [["Reason", reason ?? "We have no record of the reason."] as const] : []),
  ];
}

function papersWords(missing: string | undefined, dueOn: string | undefined, year: number): string {
  const by = dueOn === undefined ? "; by when is not on record" : `, by ${day(dueOn, year)}`;
  return `${missing ?? "papers that are not named"}${by}`;
}

function dueWords(dueAt: string, asOf: string): string {
  const on = `${day(localDay(dueAt), Number(asOf.slice(0, 4)))}, ${time(dueAt)}`;
  return dueAt < asOf ? `Was due ${on}` : `Due ${on}`;
}

function clockWords({ words, plan, isAssumed }: NonNullable<Authorization["clock"]>): string {
  return isAssumed ? `${words}, the strictest there is: ${plan}` : `${words} (${plan})`;
}

/** More than one service, or units: a table. A single service without either says nothing new. */
function Lines({ authorization: { lines = [] } }: { readonly authorization: Authorization }) {
  const hasUnits = lines.some(({ requested, approved, used }) => requested ?? approved ?? used);
  if (lines.length < 2 && !hasUnits) return null;
  return (
    <table className="authorization-lines figures">
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Asked</th>
          <th scope="col">Approved</th>
          <th scope="col">Used</th>
          <th scope="col">Decision</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <Line key={`${line.service} ${index}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: AuthorizedLine }) {
  return (
    <tr>
      <td>{line.service}</td>
      <td>{line.requested ?? "–"}</td>
      <td>{line.approved ?? "–"}</td>
      <td>{line.used ?? "–"}</td>
      <td>{authorizationWords[line.status].words}</td>
    </tr>
  );
}
