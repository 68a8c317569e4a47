import type { CallerKind } from "../contact/attributes.ts";
import { purposes } from "../contact/purposes.ts";
import type { Purpose } from "../contact/purposes.ts";
import type { Obstacle, Question } from "./decide-field.ts";

type Asked = Pick<Question, "level" | "hasExpired" | "callerKind" | "grants" | "breakGlassUntil">;

/** Why a field is held back and what would open it, as an agent reads it. */
export function whyHidden(nearest: readonly (readonly Obstacle[])[], asked: Asked): string {
  if (asked.level === "L0" && asked.breakGlassUntil === null) {
    return asked.hasExpired ? "The verification has expired." : "The caller is not verified.";
  }
  const first = nearest[0] ?? [];
  const obstacle = first.find(({ kind }) => kind === "ringing" && mayEverOpen(first)) ?? first[0];
  return obstacle === undefined ? "Not shown on the desk." : inWords(obstacle, nearest, asked);
}

function inWords(obstacle: Obstacle, nearest: readonly (readonly Obstacle[])[], asked: Asked): string {
  switch (obstacle.kind) {
    case "role":
      return "Only the care team may see this.";
    case "caller":
      return whyNotTo[asked.callerKind];
    case "grant":
      return asked.grants.length === 0
        ? "The scope of the representative's authority is not on record."
        : "Not granted to this representative.";
    case "purpose":
      return matters(nearest);
    case "level":
      return obstacle.level === "L2"
        ? "Opens after a one-time code."
        : `Needs verification level ${obstacle.level}.`;
    case "ringing":
      return "Opens when you accept the contact.";
  }
}

/** While it rings the acceptance comes first, unless it would not open the field either. */
const mayEverOpen = (obstacles: readonly Obstacle[]): boolean =>
  !obstacles.some(({ kind }) => kind === "role" || kind === "caller" || kind === "grant");

const whyNotTo = {
  member: "Not shown to members by phone or chat.",
  guardian: "A parent or guardian may be told this only where state law allows it.",
  representative: "Only the member may hear this.",
  provider: "A provider is told this only about their own patients and claims.",
  unknown: "It is not known who is calling.",
} as const satisfies Record<CallerKind, string>;

/** Every matter that would open it, by whichever rule. */
function matters(nearest: readonly (readonly Obstacle[])[]): string {
  const open = new Set(
    nearest.flat().flatMap((obstacle) => (obstacle.kind === "purpose" ? obstacle.purposes : [])),
  );
  const isAnyNamed = purposes.every((purpose) => purpose === "general" || open.has(purpose));
  if (isAnyNamed) return "Opens when you have said what the contact is about.";
  const words = purposes.filter((purpose) => open.has(purpose)).map((purpose) => purposeWords[purpose]);
  const last = words.at(-1) ?? "";
  const about = words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
  return `Opens when the contact is about ${about}.`;
}

/** What a contact is about, as an agent says it. */
const purposeWords = {
  general: "anything",
  account: "the member's account",
  benefits: "benefits",
  claims: "claims",
  authorization: "an authorization",
  pharmacy: "medicines",
  care: "visits and care",
  appeal: "an appeal",
  clinical: "health",
} as const satisfies Record<Purpose, string>;
