import type { Finding, MatterDecision } from "#contract/intake.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import { day, localDay } from "#web/kit/format.ts";

/** How an agent names each kind. */
export const kindWords: Readonly<Record<MatterKind, string>> = {
  inquiry: "inquiry",
  grievance: "grievance",
  determination: "determination",
  appeal: "appeal",
};

export const kindHints: Readonly<Record<MatterKind, string>> = {
  inquiry: "A question, and nothing else",
  grievance: "Any dissatisfaction but with a coverage decision; said aloud is enough",
  determination: "Asks us to approve, arrange or pay",
  appeal: "Disagrees with a decision and wants it changed",
};

const article = (words: string): string => (/^[aeio]/.test(words) ? `an ${words}` : `a ${words}`);

/** `Sounds like a grievance and an appeal`. */
export const soundsLike = (findings: readonly Finding[]): string =>
  `Sounds like ${inOneSentence(findings.map(({ kind }) => article(kindWords[kind])))}`;

/** `Grievance, appeal`; `Nothing of ours` where the agent chose none. */
export function decidedWords({ chosen }: MatterDecision): string {
  const words = chosen.map(({ kind }) => kindWords[kind]).join(", ");
  return words === "" ? "Nothing for us" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** `Due 12/22/2026, 30 days`; null where no limit runs. */
export const dueLine = (clock: Finding["clock"]): string | null =>
  clock === null ? null : `Due ${day(localDay(clock.dueAt))}, ${clock.words}`;

/** `Due 12/22/2026`, of the earliest of several; null where no limit runs. */
export function firstDue({ chosen }: MatterDecision): string | null {
  const [first] = chosen.flatMap(({ clock }) => clock?.dueAt ?? []).toSorted();
  return first === undefined ? null : `Due ${day(localDay(first))}`;
}

/** What is not certain about a clock, in words; empty where everything is. */
export function clockDoubts(clock: NonNullable<Finding["clock"]>): readonly string[] {
  return [
    ...(clock.isAssumed ? ["The kind of plan is not on record, so the strictest limit is taken."] : []),
    ...(clock.isChecked ? [] : ["This limit has not been checked against today's text of the law."]),
  ];
}

const inOneSentence = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
