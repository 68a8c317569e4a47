/** What a state says of one kind of records. `lawyer`: whether one has checked the line for this plan. */
interface StateLine {
  /** Two letters, as in an address. */
  readonly state: string;
  readonly holds: "protected" | "ordinary";
  readonly citation: string;
  readonly lawyer: "checked" | "to check";
}

/**
 * Records of reproductive care. The federal rule of 2024 was vacated (Purl v. HHS, N.D. Tex., 18 June 2025), so the states
 * decide. A state that is not here counts as protecting, until somebody has looked.
 */
export const reproductiveByState: readonly StateLine[] = [
  { state: "CA", holds: "protected", citation: "Cal. Civ. Code 56.101(c), 56.107", lawyer: "to check" },
  { state: "MD", holds: "protected", citation: "Md. Code, Health-Gen. 4-302.5", lawyer: "to check" },
  { state: "NY", holds: "protected", citation: "N.Y. Pub. Health Law 17, for minors", lawyer: "to check" },
  { state: "WA", holds: "protected", citation: "Wash. Rev. Code 19.373, 48.43.505", lawyer: "to check" },
  { state: "TX", holds: "ordinary", citation: "no statute beyond 45 CFR 164 found", lawyer: "to check" },
];

/**
 * Services a minor may consent to alone, labelled as such: `ordinary` where a parent may be told (45 CFR 164.502(g)(3)(ii)
 * follows the state). A state that is not here keeps them from parents.
 */
export const minorsServicesByState: readonly StateLine[] = [
  {
    state: "CA",
    holds: "protected",
    citation: "Cal. Civ. Code 56.107, Cal. Health & Safety Code 123115",
    lawyer: "to check",
  },
  { state: "NY", holds: "protected", citation: "N.Y. Pub. Health Law 17", lawyer: "to check" },
  { state: "WA", holds: "protected", citation: "Wash. Rev. Code 48.43.505, 70.02.130", lawyer: "to check" },
  { state: "TX", holds: "ordinary", citation: "Tex. Fam. Code 32.003(d), 32.004(c)", lawyer: "to check" },
];

/** Whether none of these states sets such records apart. A state nobody knows does, and so does no state at all. */
export const areAllOrdinary = (lines: readonly StateLine[], states: readonly string[]): boolean =>
  states.length > 0 &&
  states.every((state) => lines.some((line) => line.state === state && line.holds === "ordinary"));
