import { identityRoutes as routes } from "#contract/identity.ts";
import type {
  AnswersJudged,
  AnswersSaid,
  CandidatePicked,
  CodeChecked,
  CodeSent,
  DocumentRead,
  DocumentSent,
  QuestionsDrawn,
  TypedDetails,
  WhoIsCalling,
} from "#contract/identity.ts";
import { callRoute } from "./call-route.ts";
import type { BackendOptions } from "./call-route.ts";

/** The steps to find out who is calling. Each rejects with `BackendError` only. */
export interface IdentityBackend {
  readonly lookUp: (contactId: string, said: TypedDetails) => Promise<WhoIsCalling>;
  readonly pick: (contactId: string, candidateId: string) => Promise<CandidatePicked>;
  readonly drawQuestions: (contactId: string) => Promise<QuestionsDrawn>;
  readonly judgeAnswers: (contactId: string, said: AnswersSaid) => Promise<AnswersJudged>;
  readonly sendCode: (contactId: string) => Promise<CodeSent>;
  readonly checkCode: (contactId: string, code: string) => Promise<CodeChecked>;
  readonly sendDocumentCheck: (contactId: string) => Promise<DocumentSent>;
  readonly readDocumentCheck: (contactId: string) => Promise<DocumentRead>;
}

export const identityBackend = (options: BackendOptions): IdentityBackend => ({
  lookUp: (contactId, body) =>
    callRoute(options, { route: routes.lookUpCaller, parameters: { contactId }, body }),
  pick: (contactId, candidateId) =>
    callRoute(options, { route: routes.pickCandidate, parameters: { contactId }, body: { candidateId } }),
  drawQuestions: (contactId) =>
    callRoute(options, { route: routes.drawQuestions, parameters: { contactId } }),
  judgeAnswers: (contactId, body) =>
    callRoute(options, { route: routes.judgeAnswers, parameters: { contactId }, body }),
  sendCode: (contactId) => callRoute(options, { route: routes.sendCode, parameters: { contactId } }),
  checkCode: (contactId, code) =>
    callRoute(options, { route: routes.checkCode, parameters: { contactId }, body: { code } }),
  sendDocumentCheck: (contactId) =>
    callRoute(options, { route: routes.sendDocumentCheck, parameters: { contactId } }),
  readDocumentCheck: (contactId) =>
    callRoute(options, { route: routes.readDocumentCheck, parameters: { contactId } }),
});
