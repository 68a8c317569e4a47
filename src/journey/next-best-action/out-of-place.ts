import type { ReasonCode } from "../contact/attributes.ts";
import type { Condition } from "./condition.ts";
import type { Topic } from "./context/heard-topics.ts";
import type { Moment } from "./moment.ts";

/** Who speaks of money or a complaint and hears a reminder about their health is not being listened to. */
const soreReasons: readonly ReasonCode[] = ["claimStatus", "premium", "appealOrGrievance"];
const soreTopics: readonly Topic[] = [
  "bill",
  "claimDenied",
  "premium",
  "paymentTrouble",
  "leaving",
  "complaint",
  "appeal",
];

/** Whether a word that nobody asked for would come amiss now. What the caller themselves brought up never does. */
export const isOutOfPlace = (
  { matters, reasonCode, heard }: Moment,
  own: { readonly reasons?: readonly ReasonCode[]; readonly topics?: readonly Topic[] },
): boolean => {
  const isAsked =
    (own.topics ?? []).some((topic) => heard.has(topic)) ||
    (own.reasons ?? []).some((reason) => reason === reasonCode || matters.has(reason));
  if (isAsked) return false;
  return (
    soreReasons.some((reason) => reason === reasonCode || matters.has(reason)) ||
    soreTopics.some((topic) => heard.has(topic))
  );
};

/** For rules that find `isOutOfPlace`. */
export const notOutOfPlace: Condition = {
  sieve: "suitability",
  fact: "its.isOutOfPlace",
  op: "is",
  than: false,
  otherwise: {
    en: "The caller is busy with a bill or a complaint: this can wait.",
    es: "La persona está ocupada con una factura o una queja: esto puede esperar.",
    zh: "来电者正在谈账单或投诉：这件事可以等。",
  },
};

/** Whether the caller complains or appeals and did not speak of it: even what is worth a word in a calm call waits then. */
export const isBesideComplaint = ({ matters, reasonCode, heard }: Moment, own: ReasonCode & Topic): boolean =>
  !heard.has(own) &&
  !matters.has(own) &&
  (reasonCode === "appealOrGrievance" ||
    matters.has("appealOrGrievance") ||
    heard.has("complaint") ||
    heard.has("appeal"));

/** For rules that find `isBesideComplaint`. */
export const notBesideComplaint: Condition = {
  sieve: "suitability",
  fact: "its.isBesideComplaint",
  op: "is",
  than: false,
  otherwise: {
    en: "The caller complains or appeals: this can wait.",
    es: "La persona se queja o apela: esto puede esperar.",
    zh: "来电者正在投诉或申诉：这件事可以等。",
  },
};
