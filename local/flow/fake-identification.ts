type Answer = Record<string, string>;
type Parameters = Readonly<Record<string, string>>;

/** Whoever may speak for the member: a mother for her child, a son with a power of attorney. */
const authorities: Readonly<Record<string, Parameters>> = {
  guardian: { memberId: "412907704", birthDate: "03122017", callerBirthDate: "09251986" },
  representative: { memberId: "412907906", birthDate: "06021948", callerBirthDate: "02111976" },
};
const provider: Parameters = { npi: "2999950019", tin: "970000002" };

const nobody = { callerKind: "unknown", verificationLevel: "L0", verificationMethod: "none" };
const tries = 3;

/**
 * Stands in for the parts of `identify-caller` that look beyond the member: who speaks for one, providers, codes by text.
 * One per contact, since it counts tries. Answers null to what it leaves to the shipped function.
 */
export function fakeIdentification({ code = "111111", hasMobile = true } = {}) {
  let wrong = 0;
  const unlessWrong = (isRight: boolean, right: Answer, otherwise: string): Answer => {
    if (isRight) return right;
    wrong += 1;
    const outcome = wrong >= tries ? "lockedOut" : otherwise;
    return { outcome, attemptsLeft: String(Math.max(0, tries - wrong)), ...nobody };
  };
  const known = (callerKind: string, verificationMethod: string, verificationLevel = "L1"): Answer => ({
    outcome: "identified",
    attemptsLeft: String(tries),
    callerKind,
    verificationLevel,
    verificationMethod,
  });
  return (given: Parameters): Answer | null => {
    const { purpose = "", callerKind = "member" } = given;
    const matches = (expected: Parameters | undefined): boolean =>
      expected !== undefined && Object.entries(expected).every(([name, value]) => given[name] === value);
    switch (purpose) {
      case "identify":
        return callerKind === "member"
          ? null
          : unlessWrong(matches(authorities[callerKind]), known(callerKind, "authorityOnFile"), "unknown");
      case "identifyProvider":
        return unlessWrong(matches(provider), known("provider", "npiAndTin"), "unknown");
      case "sendCode":
        return { outcome: hasMobile ? "sent" : "notSent" };
      case "checkCode":
        return unlessWrong(
          given["code"] === code,
          { ...known("member", "oneTimeCode", "L2"), outcome: "verified" },
          "wrong",
        );
      default:
        return null;
    }
  };
}
