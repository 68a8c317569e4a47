/** HL7's code system for what somebody is to somebody. */
export const roleCodeSystem = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";

/**
 * Who decides for a minor, and how an agent reads it. A step-parent, a grandparent or a foster parent does not by
 * being one: 45 CFR 164.502(g)(3) asks for authority under law.
 */
export const parentalCodes: Readonly<Record<string, string>> = {
  PRN: "parent of a minor",
  NPRN: "parent of a minor",
  MTH: "mother of a minor",
  NMTH: "mother of a minor",
  FTH: "father of a minor",
  NFTH: "father of a minor",
  ADOPTP: "adoptive parent of a minor",
  ADOPTM: "adoptive mother of a minor",
  ADOPTF: "adoptive father of a minor",
  GUARD: "guardian of a minor",
};

/** Powers of attorney that reach health matters, for members of any age. A special one (SPOWATT) says what for, elsewhere. */
export const powerCodes: Readonly<Record<string, string>> = {
  HPOWATT: "health-care power of attorney",
  DPOWATT: "durable power of attorney",
  POWATT: "power of attorney",
};

/** A guardian of somebody of age has that of a court, which the plan files as a consent that names the guardian. */
export const courtGuardian = { code: "GUARD", words: "guardian appointed by a court" } as const;

/** 45 CFR 164.508: the member's own authorization, whoever the other is to them. */
export const authorizationWords = "authorization by the member";

/**
 * From this birthday on nobody decides for a member by being a parent. Eighteen in most states; Alabama and Nebraska
 * say 19, Mississippi 21. The lowest holds for all here: too early a refusal goes to a person, too late a one tells.
 */
export const ageOfMajority = 18;
