import { claimNumbers } from "#journey/intake/said-numbers/number-form.ts";
import { claimListWords } from "./claim-list-words.ts";
import { findClaims } from "#journey/intake/practice-board/find-claims.ts";
import type { ClaimFinding } from "#journey/intake/practice-board/find-claims.ts";
import { spellNumber } from "./spell-number.ts";
import { listTopic } from "./tell-list.ts";

/** Paid in full and in process are figures; in everything else somebody at the practice has something to do. */
const isSettled: Readonly<Record<ClaimFinding["kind"], boolean>> = {
  paid: true,
  inProcess: true,
  paidInPart: false,
  noPayment: false,
  denied: false,
  notFound: false,
  several: false,
};

/** What became of one claim, or of twenty. */
export const claimList = listTopic<ClaimFinding>({
  reasonCode: "claimStatus",
  asked: "Asked for claim status.",
  form: claimNumbers,
  slot: "ClaimNumbers",
  find: findClaims,
  needsWords: ({ kind }) => !isSettled[kind],
  words: claimListWords,
  fact: (finding, now) => ({
    label: "line" in finding ? finding.line.claimId : `Claim ${spellNumber(claimNumbers, finding.said)}`,
    value: claimListWords["en-US"].outcome(finding, now),
  }),
});
