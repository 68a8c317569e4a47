import type { Role } from "#journey/disclosure/decide-access.ts";
import type { routes } from "./api.ts";

/**
 * `allowed`: whoever has the role. `own`: about a contact that is, or was, with them. `scoped`: within the teams and queues of
 * their sign-in. `refused`: never. A role that is not named in a row is refused.
 */
export type Right = "allowed" | "scoped" | "own" | "refused";
export type RouteName = keyof typeof routes;
type Row = Readonly<Partial<Record<Role, Exclude<Right, "refused">>>>;

/** Who takes contacts works on their own, and nobody else does. */
const ownContact = { agent: "own", nurse: "own", lead: "own" } as const satisfies Row;

const everybody = {
  agent: "allowed",
  nurse: "allowed",
  lead: "allowed",
  supervisor: "allowed",
  quality: "allowed",
  auditor: "allowed",
  admin: "allowed",
} as const satisfies Row;

/** Who serves members may open a record in an emergency; which one, a review asks about afterwards. */
const breaksGlass = { agent: "allowed", nurse: "allowed", lead: "allowed" } as const satisfies Row;

const looksBack = { supervisor: "allowed", auditor: "allowed" } as const satisfies Row;

/** Whether a contact was filed as what it was. */
const judgesQuality = { supervisor: "allowed", quality: "allowed" } as const satisfies Row;

/** The whole API by role. A route without a row does not compile, and would answer nobody. */
export const roleMatrix: Readonly<Record<RouteName, Row>> = {
  me: everybody,
  profile: ownContact,
  summary: ownContact,
  costEstimate: ownContact,
  reveal: ownContact,
  namePurpose: ownContact,
  speaker: ownContact,
  handOver: ownContact,
  turns: ownContact,
  nextBestAction: ownContact,
  hintOutcome: ownContact,
  intake: ownContact,
  decideIntake: ownContact,
  intakeReviews: judgesQuality,
  intakeWords: judgesQuality,
  intakeVerdict: judgesQuality,
  readDraft: ownContact,
  saveDraft: ownContact,
  wrapUp: ownContact,
  callLogRecord: { ...ownContact, supervisor: "scoped", quality: "scoped" },
  lookUpCaller: ownContact,
  pickCandidate: ownContact,
  drawQuestions: ownContact,
  judgeAnswers: ownContact,
  sendCode: ownContact,
  checkCode: ownContact,
  sendDocumentCheck: ownContact,
  readDocumentCheck: ownContact,
  practiceBoardRow: ownContact,
  // Public knowledge: who practises what, where, in which network.
  directoryChoices: everybody,
  directorySearch: everybody,
  directoryEntry: everybody,
  directoryStart: ownContact,
  keepReceipt: ownContact,
  receipts: ownContact,
  keepPromise: ownContact,
  findMembers: breaksGlass,
  breakGlass: breaksGlass,
  openLease: breaksGlass,
  leaseProfile: breaksGlass,
  leaseReveal: breaksGlass,
  endLease: breaksGlass,
  reviews: looksBack,
  reviewedMember: looksBack,
  verdict: looksBack,
  accounting: looksBack,
  recordDisclosure: { supervisor: "allowed" },
  offerReport: { lead: "allowed", supervisor: "allowed", quality: "allowed", admin: "allowed" },
  // Words for many members, and nobody's name: who leads people approves what is written to members.
  outreachDrafts: { lead: "allowed", supervisor: "allowed" },
  decideOutreach: { lead: "allowed", supervisor: "allowed" },
  floor: { lead: "scoped", supervisor: "scoped" },
};

const widest: readonly Right[] = ["allowed", "scoped", "own"];

/** What somebody with these roles may do at a route: the widest right that one of them has. */
export function rightAt(route: RouteName, roles: readonly Role[]): Right {
  const rights = roles.map((role) => roleMatrix[route][role]);
  return widest.find((right) => rights.some((each) => each === right)) ?? "refused";
}
