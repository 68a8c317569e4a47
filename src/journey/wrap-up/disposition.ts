/** How a contact ended, as the agent files it. Codes are stored; the words are what agents read. */
export const dispositions = {
  resolved: "Resolved",
  followUpPromised: "Follow-up promised",
  transferred: "Transferred",
  grievanceOrAppeal: "Grievance or appeal",
  noMemberOnLine: "No member on line",
} as const;

export type Disposition = keyof typeof dispositions;

/** The codes in the order in which the desk shows them. */
export const dispositionCodes = [
  "resolved",
  "followUpPromised",
  "transferred",
  "grievanceOrAppeal",
  "noMemberOnLine",
] as const satisfies readonly Disposition[];
