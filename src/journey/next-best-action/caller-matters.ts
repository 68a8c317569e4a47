import type { ReasonCode } from "../contact/attributes.ts";
import type { HandOverCard } from "../contact/contact-row.ts";
import type { HeardTopics, Topic } from "./context/heard-topics.ts";

/** Reasons that say how the caller got here ("a person, please"), not why; the others name a subject. */
const ways: ReadonlySet<ReasonCode> = new Set([
  "person",
  "callback",
  "notIdentified",
  "lockedOut",
  "nurse",
  "urgent",
  "unknown",
]);

/** Words in which members speak of a subject, in English and Spanish. */
const spoken: readonly (readonly [ReasonCode, RegExp])[] = [
  ["claimStatus", /\b(claims?|bill(s|ed)?|denied|reclamos?|reclamaci[oó]n|facturas?|cuenta)\b/i],
  ["priorAuthorizationStatus", /\b(prior[- ]auth\w*|authori[sz]ations?|autorizaci[oó]n(es)?)\b/i],
  ["idCard", /\b(id|member|insurance) card\b|\btarjeta\b/i],
];

/** What a topic of the conversation is a reason for; topics that are none are missing. */
const reasonOf: Readonly<Partial<Record<Topic, ReasonCode>>> = {
  bill: "claimStatus",
  claim: "claimStatus",
  claimDenied: "claimStatus",
  coverage: "benefits",
  priorAuthorization: "priorAuthorizationStatus",
  idCard: "idCard",
  findProvider: "findProvider",
  primaryCare: "changePrimaryCare",
  refill: "refill",
  premium: "premium",
  appeal: "appealOrGrievance",
  complaint: "appealOrGrievance",
  appointment: "appointmentOrRide",
  ride: "appointmentOrRide",
  moved: "addressChange",
  benefitLimit: "benefits",
};

const nothingHeard: HeardTopics = new Map();

/**
 * What the caller is in touch about: the reason on the contact where it names a subject, with what the member corrected; else every
 * subject that the bot's summary or the member's own words speak of; and what they brought up since, with a person. Asking for a person
 * does not make a bill less of a bill.
 */
export function callerMatters(
  reasonCode: ReasonCode,
  handOver: HandOverCard | null,
  heard: HeardTopics = nothingHeard,
): ReadonlySet<ReasonCode> {
  const since = [...heard.keys()].flatMap((topic) => reasonOf[topic] ?? []);
  return new Set([...mattersBefore(reasonCode, handOver), ...since]);
}

function mattersBefore(reasonCode: ReasonCode, handOver: HandOverCard | null): readonly ReasonCode[] {
  const corrected = subjectsIn(handOver?.corrections.map(({ text }) => text).join("\n") ?? "");
  if (!ways.has(reasonCode)) return [reasonCode, ...corrected];
  if (handOver === null) return [];
  const ownWords = handOver.turns.filter((turn) => turn.from === "member").map((turn) => turn.text);
  return subjectsIn([handOver.summary, ...ownWords].join("\n"));
}

const subjectsIn = (said: string): readonly ReasonCode[] =>
  spoken.filter(([, words]) => words.test(said)).map(([reason]) => reason);
