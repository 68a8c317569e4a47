import type { Reach, Unequal } from "#journey/next-best-action/learning/fairness.ts";
import type { Replayed } from "#journey/next-best-action/replay.ts";

/** More contacts than this are counted and not listed. */
const mostListed = 20;

/** What other rules would change, as a person reads it. Ids and rules only: no member and no fact. */
export function replayLines(replayed: readonly Replayed[]): readonly string[] {
  const changed = replayed.filter(({ gained, lost, card }) => {
    return gained.length > 0 || lost.length > 0 || card.before !== card.after;
  });
  const rules = [...new Set(replayed.flatMap(({ gained, lost }) => [...gained, ...lost]))].toSorted();
  return [
    `${replayed.length} decisions replayed: ${replayed.filter(({ isSame }) => isSame).length} the same to the last bit, ${changed.length} with another slate.`,
    ...(rules.length === 0 ? [] : ["", "| rule | newly shown | no longer shown |", "|---|---|---|"]),
    ...rules.map(
      (rule) => `| ${rule} | ${countOf(replayed, rule, "gained")} | ${countOf(replayed, rule, "lost")} |`,
    ),
    ...(changed.length === 0 ? [] : ["", "Contacts with another slate:"]),
    ...changed.slice(0, mostListed).map(changeLine),
    ...(changed.length > mostListed ? [`  and ${changed.length - mostListed} more`] : []),
  ];
}

const countOf = (replayed: readonly Replayed[], rule: string, way: "gained" | "lost"): number =>
  replayed.filter((each) => each[way].includes(rule)).length;

function changeLine({ contactId, card, gained, lost }: Replayed): string {
  const cards = card.before === card.after ? "" : ` card ${card.before ?? "none"} → ${card.after ?? "none"};`;
  const more = [...gained.map((rule) => `+${rule}`), ...lost.map((rule) => `-${rule}`)].join(" ");
  return `  ${contactId}:${cards} ${more}`;
}

/** Whom the offers reach, by group, and where one group is reached far less. */
export function fairnessLines(reach: readonly Reach[], unequal: readonly Unequal[]): readonly string[] {
  if (reach.length === 0)
    return ["", "No offer of service or outreach was shown: nothing to compare between groups."];
  return [
    "",
    "Offers by group of members (service and outreach only):",
    "",
    "| rule | group | decisions | shown | share |",
    "|---|---|---|---|---|",
    ...reach.map(
      ({ rule, dimension, group, decisions, shown }) =>
        `| ${rule} | ${dimension}: ${group} | ${decisions} | ${shown} | ${percent(shown / decisions)} |`,
    ),
    "",
    ...(unequal.length === 0
      ? ["No offer reaches a group of 100 decisions or more by under four fifths of another."]
      : unequal.map(
          ({ rule, dimension, least, most, ratio }) =>
            `LOOK: ${rule} by ${dimension}: ${least.group} ${percent(least.shown / least.decisions)}, ${most.group} ${percent(most.shown / most.decisions)} (ratio ${ratio.toFixed(2)})`,
        )),
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
