import "./no-eval.ts";
import * as z from "zod/mini";
import { agentQuestionCodes } from "#journey/contact/desk-check.ts";

/** Finding out who is calling: what the agent types and sends, and what the page may learn of it. */

const line = z.string().check(z.maxLength(100));

/** What the caller says; empty where it was not said. A birth date is `YYYY-MM-DD` or `MMDDYYYY`. */
export const TypedDetails = z.object({
  memberId: line,
  firstName: line,
  lastName: line,
  birthDate: line,
  zip: line,
});

/** Somebody the caller may mean. Nothing in it is on file as it stands: initials, and how what was said fits. */
export const CallerCandidate = z.object({
  candidateId: z.string(),
  initials: z.string(),
  standing: z.enum(["strong", "possible"]),
  /** e.g. "Same last name and ZIP; birth date has day and month swapped". */
  reasons: z.string(),
});

export const WhoIsCalling = z.object({
  /** `opened`: the profile opens now. `tooMany`: no more look-ups in this contact. */
  outcome: z.enum(["opened", "identified", "ambiguous", "unknown", "lockedOut", "tooMany"]),
  candidates: z.array(CallerCandidate),
});

export const CandidateChoice = z.object({ candidateId: line });
/** What opens after which step, in words. */
export const CandidatePicked = z.object({ steps: z.array(z.string()) });

export const QuestionsDrawn = z.object({
  outcome: z.enum(["asked", "nobodyPicked", "alreadyAsked", "tooLittleOnFile"]),
  questions: z.array(z.object({ code: z.enum(agentQuestionCodes), ask: z.string(), hint: z.string() })),
});
/** What the caller answered. Judged, and kept nowhere. */
export const AnswersSaid = z.object({
  answers: z.array(z.object({ code: z.enum(agentQuestionCodes), said: line })).check(z.maxLength(5)),
});
export const AnswersJudged = z.object({
  outcome: z.enum(["verified", "notVerified", "lockedOut", "nothingAsked"]),
});

export const CodeSent = z.object({ outcome: z.enum(["sent", "notSent"]) });
export const CodeSaid = z.object({ code: line });
export const CodeChecked = z.object({
  outcome: z.enum(["verified", "wrong", "expired", "lockedOut"]),
  attemptsLeft: z.int(),
});

export const DocumentSent = z.object({ outcome: z.enum(["sent", "nobodyPicked", "noNumber", "notSent"]) });
export const DocumentRead = z.object({
  outcome: z.enum(["pending", "verified", "notPassed", "nothingSent"]),
});

const of = "/contacts/{contactId}/identity";

export const identityRoutes = {
  lookUpCaller: { method: "POST", path: `${of}/look-ups`, request: TypedDetails, response: WhoIsCalling },
  pickCandidate: { method: "POST", path: `${of}/pick`, request: CandidateChoice, response: CandidatePicked },
  drawQuestions: { method: "POST", path: `${of}/questions`, response: QuestionsDrawn },
  judgeAnswers: { method: "POST", path: `${of}/answers`, request: AnswersSaid, response: AnswersJudged },
  sendCode: { method: "POST", path: `${of}/codes`, response: CodeSent },
  checkCode: { method: "POST", path: `${of}/code-checks`, request: CodeSaid, response: CodeChecked },
  sendDocumentCheck: { method: "POST", path: `${of}/document-checks`, response: DocumentSent },
  readDocumentCheck: { method: "POST", path: `${of}/document-checks/outcome`, response: DocumentRead },
} as const;

export type TypedDetails = z.infer<typeof TypedDetails>;
export type CallerCandidate = z.infer<typeof CallerCandidate>;
export type WhoIsCalling = z.infer<typeof WhoIsCalling>;
export type CandidatePicked = z.infer<typeof CandidatePicked>;
export type QuestionsDrawn = z.infer<typeof QuestionsDrawn>;
export type AnswersSaid = z.infer<typeof AnswersSaid>;
export type AnswersJudged = z.infer<typeof AnswersJudged>;
export type CodeSent = z.infer<typeof CodeSent>;
export type CodeChecked = z.infer<typeof CodeChecked>;
export type DocumentSent = z.infer<typeof DocumentSent>;
export type DocumentRead = z.infer<typeof DocumentRead>;
