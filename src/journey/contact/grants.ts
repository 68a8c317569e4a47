/**
 * What a member, or the law, lets somebody else hear of their matters, as codes. `everything` is who stands in the
 * member's place: 45 CFR 164.502(g). Sensitive records are never among it.
 */
export const grants = [
  "everything",
  "benefits",
  "claims",
  "authorizations",
  "medications",
  "appointments",
  "carePlan",
] as const;
export type Grant = (typeof grants)[number];
