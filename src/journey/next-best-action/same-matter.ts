import type { ReasonCode } from "../contact/attributes.ts";
import type { Words } from "../contact/words.ts";
import type { PastContact } from "../profile/timeline/timeline-facts.ts";
import type { Topic } from "./context/heard-topics.ts";
import type { Moment } from "./moment.ts";

/** What a contact can be about, as far as two contacts can be compared by it. */
export interface Matter {
  readonly id: string;
  readonly words: Words;
  /** How the caller brings it up today. */
  readonly today: readonly (ReasonCode | Topic)[];
  /** How the record of an earlier contact names it; such records are written in English. */
  readonly onRecord: RegExp;
}

export const matters: readonly Matter[] = [
  {
    id: "claim",
    words: { en: "a claim or bill", es: "un reclamo o una factura", zh: "理赔或账单" },
    today: ["claimStatus", "bill", "claimDenied"],
    onRecord: /\bclaims?\b|\bbill(s|ed|ing)?\b|\bdenial\b|\bdenied\b|explanation of benefits/i,
  },
  {
    id: "authorization",
    words: { en: "a prior authorization", es: "una autorización previa", zh: "事先授权" },
    today: ["priorAuthorizationStatus", "priorAuthorization", "missingDocument"],
    onRecord: /\bauthori[sz]ations?\b/i,
  },
  {
    id: "medicine",
    words: { en: "a medicine", es: "un medicamento", zh: "用药" },
    today: ["refill", "medicineCost"],
    onRecord: /\brefills?\b|\bmedic(ine|ation)s?\b|\bprescriptions?\b|\bpharmac/i,
  },
  {
    id: "premium",
    words: { en: "the premium", es: "la prima", zh: "保费" },
    today: ["premium", "paymentTrouble"],
    onRecord: /\bpremiums?\b|\bautopay\b/i,
  },
  {
    id: "card",
    words: { en: "the ID card", es: "la tarjeta", zh: "会员卡" },
    today: ["idCard"],
    onRecord: /\bid cards?\b|\bmember cards?\b/i,
  },
  {
    id: "doctor",
    words: { en: "finding a doctor", es: "cómo encontrar un médico", zh: "找医生" },
    today: ["findProvider", "changePrimaryCare", "primaryCare"],
    onRecord: /\bfind(ing)? a (doctor|provider)|\bprimary care\b|\bpcp\b|\bdirectory\b/i,
  },
  {
    id: "visit",
    words: { en: "a visit or a ride", es: "una cita o el transporte", zh: "就诊或接送" },
    today: ["appointmentOrRide", "appointment", "ride"],
    onRecord: /\bappointments?\b|\brides?\b|\btransport/i,
  },
  {
    id: "complaint",
    words: { en: "a complaint or appeal", es: "una queja o apelación", zh: "投诉或申诉" },
    today: ["appealOrGrievance", "appeal", "complaint"],
    onRecord: /\bappeals?\b|\bgrievances?\b|\bcomplain/i,
  },
];

/** What of these the caller is in touch about now. */
export function mattersNow({ matters: asked, reasonCode, heard }: Moment): readonly Matter[] {
  const now: ReadonlySet<string> = new Set([reasonCode, ...asked, ...heard.keys()]);
  return matters.filter(({ today }) => today.some((each) => now.has(each)));
}

/** Earlier conversations with the plan about a matter, from a day on, newest first as the page has them. */
export const contactsAbout = (
  { onRecord }: Matter,
  { profile, now }: Moment,
  from: string,
): readonly PastContact[] =>
  profile.pastContacts.filter(
    ({ at, channel, title, detail }) =>
      at.slice(0, 10) >= from &&
      at < now.toISOString() &&
      (channel === "call" || channel === "chat") &&
      onRecord.test(`${title} ${detail}`),
  );
