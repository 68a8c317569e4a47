import type { ReasonCode } from "../contact/attributes.ts";
import type { HandOverCard } from "../contact/contact-row.ts";

/** Reasons that name a subject; the others say how the caller got here ("a person, please"), not why. */
const subjects: ReadonlySet<ReasonCode> = new Set([
  "claimStatus",
  "idCard",
  "findProvider",
  "benefits",
  "priorAuthorizationStatus",
]);

/** Words in which members speak of a subject, in English and Spanish. */
const spoken: readonly (readonly [ReasonCode, RegExp])[] = [
  ["claimStatus", /\b(claims?|bill(s|ed)?|denied|reclamos?|reclamaci[oó]n|facturas?|cuenta)\b/i],
  ["priorAuthorizationStatus", /\b(prior[- ]auth\w*|authori[sz]ations?|autorizaci[oó]n(es)?)\b/i],
  ["idCard", /\b(id|member|insurance) card\b|\btarjeta\b/i],
];

/**
 * What the caller is in touch about: the reason on the contact where it names a subject, with what the member corrected;
 * else every subject that the bot's summary or the member's own words speak of. Asking for a person does not make a bill less of a bill.
 */
export function callerMatters(
  reasonCode: ReasonCode,
  handOver: HandOverCard | null,
): ReadonlySet<ReasonCode> {
  const corrected = subjectsIn(handOver?.corrections.map(({ text }) => text).join("\n") ?? "");
  if (subjects.has(reasonCode)) return new Set([reasonCode, ...corrected]);
  if (handOver === null) return new Set();
  const ownWords = handOver.turns.filter((turn) => turn.from === "member").map((turn) => turn.text);
  return new Set(subjectsIn([handOver.summary, ...ownWords].join("\n")));
}

const subjectsIn = (said: string): readonly ReasonCode[] =>
  spoken.filter(([, words]) => words.test(said)).map(([reason]) => reason);
