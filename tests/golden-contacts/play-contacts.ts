import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FhirResource } from "fhir/r4";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { caseInput } from "#tools/next-best-action/case-input.ts";
import { ContactCase } from "#tools/next-best-action/contact-case.ts";

export interface Golden {
  /** The file's name without its ending. */
  readonly name: string;
  readonly contact: ContactCase;
  readonly expected: NonNullable<ContactCase["expect"]>;
}

/**
 * How often each is decided. What nobody asked for is ordered by draws that hang on the contact, so that one decision alone
 * may be right by luck.
 */
const draws = 20;

/** A contact as it was decided once. */
export interface Played extends Golden {
  /** The rule on the card; null where the desk is silent. */
  readonly card: string | null;
  readonly quiet: readonly string[];
  readonly heldBack: readonly string[];
  /** What is on the slate and must never be. */
  readonly harmful: readonly string[];
}

/** Every golden contact, in the order of their numbers. Throws where a file is no contact, or says nothing of what is expected. */
export function readGolden(): readonly Golden[] {
  const folder = import.meta.dirname;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .toSorted()
    .map((file) => {
      const contact = ContactCase.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
      if (contact.expect === undefined) throw new Error(`${file}: nothing is expected of it`);
      return { name: file.slice(0, -".json".length), contact, expected: contact.expect };
    });
}

/** What the API would decide each golden contact from. */
export const goldenInputs = (): Promise<readonly DecisionInput[]> => {
  const planOf = plans();
  return Promise.all(readGolden().map(({ contact }) => caseInput(contact, planOf(contact.now.slice(0, 10)))));
};

/** What the shipped rules make of each, draw by draw. */
export async function playAll(golden: readonly Golden[]): Promise<readonly Played[]> {
  const planOf = plans();
  const played: Played[] = [];
  for (const each of golden) played.push(...(await play(each, planOf(each.contact.now.slice(0, 10)))));
  return played;
}

/** The invented plan by day: made once a day that occurs. */
function plans(): (today: string) => readonly FhirResource[] {
  const made = new Map<string, readonly FhirResource[]>();
  return (today) => {
    const plan = made.get(today) ?? [...buildPlan({ members: 0, today, seed: defaultSeed })];
    made.set(today, plan);
    return plan;
  };
}

async function play(golden: Golden, plan: readonly FhirResource[]): Promise<readonly Played[]> {
  const input = await caseInput(golden.contact, plan);
  return Array.from({ length: draws }, (_, draw) => {
    const page = { ...input.page, contactId: `contact-${draw + 1}` };
    return playedOf(golden, decideSlate({ ...input, page }));
  });
}

function playedOf(golden: Golden, { card, quiet, heldBack }: Decision): Played {
  const slate = [card, ...quiet].flatMap((hint) => hint?.rule ?? []);
  return {
    ...golden,
    card: card?.rule ?? null,
    quiet: quiet.map(({ rule }) => rule),
    heldBack: heldBack.map(({ rule }) => rule),
    harmful: slate.filter((rule) => golden.expected.never.includes(rule)),
  };
}
