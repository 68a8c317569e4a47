import type { FhirResource } from "fhir/r4";
import type { SensitiveKind } from "./fields.ts";

/**
 * What a label in `meta.security` says a record is. Psychotherapy notes and what is restricted as such have no rule and
 * are shown to nobody. A record without one of these is ordinary: the label decides, not what stands in the record.
 * Codes: https://terminology.hl7.org/CodeSystem-v3-ActCode.html, https://terminology.hl7.org/CodeSystem-v3-Confidentiality.html
 */
const kindOfLabel: ReadonlyMap<string, SensitiveKind> = new Map<string, SensitiveKind>([
  ["SUD", "substanceUse"],
  ["ETH", "substanceUse"],
  ["ETHUD", "substanceUse"],
  ["OPIOIDUD", "substanceUse"],
  ["42CFRPart2", "substanceUse"],
  ["BH", "behavioral"],
  ["PSY", "behavioral"],
  ["MH", "behavioral"],
  ["PSYTHPN", "restricted"],
  ["HIV", "hiv"],
  ["STD", "hiv"],
  ["SEX", "reproductive"],
  ["ADOL", "minorsServices"],
  ["SDV", "restricted"],
  ["SEXAST", "restricted"],
  ["SAST", "restricted"],
  ["GENSEN", "restricted"],
  ["R", "restricted"],
  ["V", "restricted"],
]);

/** The kinds a record's labels name; empty for an ordinary record. */
export const kindsOf = (resource: FhirResource): readonly SensitiveKind[] =>
  (resource.meta?.security ?? []).flatMap(({ code }) => {
    const kind = code === undefined ? undefined : kindOfLabel.get(code);
    return kind === undefined ? [] : [kind];
  });

/** What the agent reads beside records of a kind, and says on when passing them on. */
export const noticeFor: Readonly<Record<SensitiveKind, string>> = {
  // The short form of 42 CFR 2.32(a)(2), in the regulation's own words.
  substanceUse: "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
  behavioral: "Behavioral health records are on this page: speak of them to the member alone.",
  reproductive: "Reproductive health records are on this page: state law may forbid passing them on.",
  hiv: "Records about HIV or another sexually transmitted infection are on this page: state law protects them.",
  minorsServices:
    "Services that a minor consented to are on this page: no parent may be told without the minor.",
  restricted: "Restricted records are on this page.",
};
