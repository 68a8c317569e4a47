import type {
  AnswersJudged,
  CodeChecked,
  CodeSent,
  DocumentRead,
  DocumentSent,
  QuestionsDrawn,
  WhoIsCalling,
} from "#contract/identity.ts";

/** What an agent reads of each outcome. Nothing here is for the caller. */

export const lookUpWords: Record<WhoIsCalling["outcome"], string> = {
  opened: "Verified. The page opens.",
  identified: "One member fits. Pick them, then verify.",
  ambiguous: "Not certain. Ask for more, or pick whom they mean and verify.",
  unknown: "Nobody on file fits this. Ask again for what may have been misheard.",
  lockedOut: "Locked out after three wrong tries. Nothing more can be verified in this contact.",
  tooMany: "No more look-ups in this contact.",
};

export const questionWords: Record<Exclude<QuestionsDrawn["outcome"], "asked">, string> = {
  nobodyPicked: "Pick first whom the caller means.",
  alreadyAsked: "The questions were asked already in this contact. A code or a document is left.",
  tooLittleOnFile: "Too little is on file that only this member knows. A code or a document is left.",
};

export const judgedWords: Record<AnswersJudged["outcome"], string> = {
  verified: "Verified. The page opens.",
  notVerified: "The answers do not match. Say only that you cannot confirm who they are.",
  lockedOut: lookUpWords.lockedOut,
  nothingAsked: questionWords.alreadyAsked,
};

export const codeSentWords: Record<CodeSent["outcome"], string> = {
  sent: "A code is on its way to the number on file. Ask the caller to read it to you.",
  notSent: "No code was sent. The hand-over says why.",
};

export const codeCheckedWords = ({ outcome, attemptsLeft }: CodeChecked): string =>
  ({
    verified: "Verified by code.",
    wrong: `That is not the code. ${attemptsLeft === 1 ? "One try is" : `${attemptsLeft} tries are`} left.`,
    expired: "The code no longer counts. Send a new one.",
    lockedOut: lookUpWords.lockedOut,
  })[outcome];

export const documentSentWords: Record<DocumentSent["outcome"], string> = {
  sent: "The caller has a text with the way to the check. Read the outcome when they are through.",
  nobodyPicked: questionWords.nobodyPicked,
  noNumber: "There is no number to text to.",
  notSent: "The text could not be sent.",
};

export const documentReadWords: Record<DocumentRead["outcome"], string> = {
  pending: "The caller is not through with it yet.",
  verified: "Verified by document.",
  notPassed: "The check did not pass. Say only that you cannot confirm who they are.",
  nothingSent: "No check is under way.",
};
