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
 * What the caller is in touch about: the reason on the contact where it names a subject, else every subject that the
 * bot's summary or the member's own words speak of. Asking for a person does not make a bill less of a bill.
 */
export function callerMatters(
  reasonCode: ReasonCode,
  handOver: HandOverCard | null,
): ReadonlySet<ReasonCode> {
  if (subjects.has(reasonCode)) return new Set([reasonCode]);
  if (handOver === null) return new Set();
  const ownWords = handOver.turns.filter((turn) => turn.from === "member").map((turn) => turn.text);
  const said = [handOver.summary, ...ownWords].join("\n");
  return new Set(spoken.filter(([, words]) => words.test(said)).map(([reason]) => reason));
}
