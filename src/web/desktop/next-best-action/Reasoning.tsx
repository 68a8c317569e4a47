import { Check, X } from "lucide-react";
import type { Considered, Slate, Words } from "#contract/next-best-action.ts";
import { checkWords, outcomeWords, ruleWords } from "./hint-words.ts";
import "./reasoning.css";

/** In the order in which they matter to who wonders. */
const order: readonly Considered["outcome"]["kind"][] = ["card", "quiet", "beaten", "heldBack", "nothing"];

/** Every rule with what it asked, what it found, and what became of it. Behind a click, and loaded with it. */
export function Reasoning({ slate, language }: { readonly slate: Slate; readonly language: keyof Words }) {
  const ranked = slate.considered.toSorted(
    (one, other) => order.indexOf(one.outcome.kind) - order.indexOf(other.outcome.kind),
  );
  const spoken = ranked.filter(({ outcome }) => outcome.kind !== "nothing");
  const silent = ranked.filter(({ outcome }) => outcome.kind === "nothing");
  return (
    <div className="reasoning">
      <p className="muted">
        {slate.considered.length} rules were asked. Decision {slate.decisionId.slice(0, 8)}, engine{" "}
        {slate.engine}
        {slate.isExploring ? ", put in order by chance to learn" : ""}.
      </p>
      <ul>
        {spoken.map((each) => (
          <Path key={each.rule} considered={each} language={language} />
        ))}
      </ul>
      {silent.length > 0 ? (
        <p className="muted reasoning-silent">
          Nothing to speak of: {silent.map(({ rule }) => ruleWords(rule)).join(" · ")}
        </p>
      ) : null}
    </div>
  );
}

function Path({ considered, language }: { readonly considered: Considered; readonly language: keyof Words }) {
  const { rule, version, outcome, checks, score } = considered;
  return (
    <li className="reasoning-rule">
      <h3>
        {ruleWords(rule)} <span className="small muted">v{version}</span>
        <span className="space" />
        <span className="small">{outcomeWords[outcome.kind]}</span>
      </h3>
      {"why" in outcome ? <p lang={language}>{outcome.why[language]}</p> : null}
      <ul className="reasoning-checks small">
        {checks.filter(isTold).map((check) => (
          <li key={`${check.sieve} ${check.fact} ${check.op} ${String(check.expected)}`}>
            {check.passes ? (
              <Check className="icon icon--small" aria-label="Yes" />
            ) : (
              <X className="icon icon--small" aria-label="No" />
            )}
            {checkWords(check)}
            {check.resource === null ? null : <span className="muted"> {check.resource}</span>}
          </li>
        ))}
      </ul>
      <Clear of={checks.filter((check) => !isTold(check))} />
      {score === null ? null : <p className="small muted figures">{scoreWords(score)}</p>}
    </li>
  );
}

/** What could have held it back and did not is one line, not one each. */
const isTold = ({ op, passes }: Check): boolean => op !== "rule" || !passes;
type Check = Considered["checks"][number];

function Clear({ of }: { readonly of: readonly Check[] }) {
  if (of.length === 0) return null;
  return (
    <p className="small muted">
      Nothing against it: {of.map(({ fact }) => fact.replaceAll("-", " ")).join(", ")}
    </p>
  );
}

function scoreWords({ propensity, context, value, lever, confidence, total, probability }: Score): string {
  const parts = [
    `propensity ${propensity.toFixed(2)}`,
    `context ${context.toFixed(2)}`,
    `value ${value.toFixed(2)}`,
    `lever ${lever.toFixed(2)}`,
    `confidence ${confidence.toFixed(2)}`,
  ].join(" × ");
  const chance = probability === null ? "" : `; first in ${Math.round(probability * 100)} of 100 draws`;
  return `Score ${total.toFixed(2)} = ${parts}${chance}`;
}
type Score = NonNullable<Considered["score"]>;
