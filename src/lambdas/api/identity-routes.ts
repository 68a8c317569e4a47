import type { Context, Hono } from "hono";
import { routes } from "#contract/api.ts";
import { AnswersSaid, CandidateChoice, CodeSaid, TypedDetails } from "#contract/identity.ts";
import type { WhoIsCalling } from "#contract/identity.ts";
import type { Reveal } from "#journey/disclosure/audit-trail.ts";
import { fraudReviews } from "#journey/disclosure/reviews.ts";
import { checkCode } from "#journey/identity/check-code.ts";
import { agentQuestions } from "#journey/identity/desk/agent-questions.ts";
import { drawQuestions, judgeAnswers } from "#journey/identity/desk/ask-questions.ts";
import { readDocumentCheck, sendDocumentCheck } from "#journey/identity/desk/check-document.ts";
import { lookUpDetails } from "#journey/identity/desk/look-up-details.ts";
import type { LookUp } from "#journey/identity/desk/look-up-details.ts";
import { candidateIdOf, pickCandidate, pickedIn } from "#journey/identity/desk/pick-candidate.ts";
import { thresholds } from "#journey/identity/matching/rank-candidates.ts";
import type { Candidate } from "#journey/identity/matching/rank-candidates.ts";
import { reasonSentence } from "#journey/identity/matching/reason-words.ts";
import type { CodeMaker } from "#journey/identity/one-time-codes.ts";
import { sendCode } from "#journey/identity/send-code.ts";
import { stepsAfter } from "#journey/identity/verifiers.ts";
import type { Desk } from "./desk.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type WhoDesk = Pick<Desk, "clock" | "rows" | "lookup" | "fhir" | "audit" | "identity" | "reviews">;

/**
 * Finding out who is calling, for whoever has the contact. Every step is in the audit chain before its answer leaves;
 * no answer holds more of a member than initials.
 */
export function identityRoutes(app: Hono<ApiEnv>, desk: WhoDesk): void {
  const ports = { ...desk.identity, clock: desk.clock, rows: desk.rows, reader: desk.fhir };

  app.post(honoPath(routes.lookUpCaller.path), async (context) => {
    const open = await taken(desk, context);
    const typed = await body(context, TypedDetails);
    const { contactId, identity } = open.row;
    const lookUp = await lookUpDetails(ports, { contactId, language: identity.language }, typed);
    await note(desk, open, "whoIsCalling", candidatesIn(lookUp));
    return answer(context, routes.lookUpCaller.response, toPage(ports.maker, contactId, lookUp));
  });

  app.post(honoPath(routes.pickCandidate.path), async (context) => {
    const open = await taken(desk, context);
    const { candidateId } = await body(context, CandidateChoice);
    if (!(await pickCandidate(ports, open.row.contactId, candidateId))) throw new Refusal("conflict");
    await step(desk, open);
    return answer(context, routes.pickCandidate.response, { steps: stepsAfter("L0") });
  });

  app.post(honoPath(routes.drawQuestions.path), async (context) => {
    const open = await taken(desk, context);
    const drawn = await drawQuestions(ports, open.row.contactId);
    await step(desk, open);
    const codes = drawn.outcome === "asked" ? drawn.questions : [];
    const questions = codes.map((code) => ({ code, ...agentQuestions[code] }));
    return answer(context, routes.drawQuestions.response, { outcome: drawn.outcome, questions });
  });

  app.post(honoPath(routes.judgeAnswers.path), async (context) => {
    const open = await taken(desk, context);
    const { answers } = await body(context, AnswersSaid);
    const outcome = await judgeAnswers(ports, open.row.contactId, answers);
    await step(desk, open);
    return answer(context, routes.judgeAnswers.response, { outcome });
  });

  app.post(honoPath(routes.sendCode.path), async (context) => {
    const open = await taken(desk, context);
    const outcome = await sendCode(ports, open.row.contactId, open.row.identity.language);
    await step(desk, open);
    return answer(context, routes.sendCode.response, { outcome });
  });

  app.post(honoPath(routes.checkCode.path), async (context) => {
    const open = await taken(desk, context);
    const { code } = await body(context, CodeSaid);
    const { outcome, attemptsLeft } = await checkCode(ports, open.row.contactId, code);
    await step(desk, open);
    return answer(context, routes.checkCode.response, { outcome, attemptsLeft });
  });

  app.post(honoPath(routes.sendDocumentCheck.path), async (context) => {
    const open = await taken(desk, context);
    const outcome = await sendDocumentCheck(ports, open.row.contactId);
    await step(desk, open);
    return answer(context, routes.sendDocumentCheck.response, { outcome });
  });

  app.post(honoPath(routes.readDocumentCheck.path), async (context) => {
    const open = await taken(desk, context);
    const outcome = await readDocumentCheck(ports, open.row.contactId);
    if (outcome !== "pending") await step(desk, open);
    return answer(context, routes.readDocumentCheck.response, { outcome });
  });
}

/** The contact, for the agent who has accepted it: while it rings nobody is asked anything. */
async function taken(desk: WhoDesk, context: Context<ApiEnv>): Promise<OpenContact> {
  const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
  if (open.question.scope !== "accepted") throw new Refusal("contact.notYetKnown");
  return open;
}

/** An entry for every member who was looked at; one for nobody where there was none. */
async function note(
  desk: WhoDesk,
  open: OpenContact,
  what: Reveal["what"],
  patientIds: readonly string[],
): Promise<void> {
  for (const patientId of patientIds.length === 0 ? [null] : patientIds)
    await desk.audit.append({ ...revealOf(open, what), patientId, shown: [] });
}

/** About whoever is identified or picked, be it by this very step. */
async function step(desk: WhoDesk, open: OpenContact): Promise<void> {
  const after = await desk.rows.read(open.row.contactId);
  const about = open.question.patientId ?? pickedIn(open.row.identity) ?? (after && pickedIn(after.identity));
  await note(desk, open, "verification", about === null ? [] : [about]);
  if (after !== null) await raise(desk, open, after.identity, about);
}

/**
 * What speaks for fraud since this very step is for a supervisor to look into. The agent who has the caller reads the
 * same answer as without it, and so cannot tell them.
 */
async function raise(
  { reviews, clock }: WhoDesk,
  { row, user }: OpenContact,
  { signals }: ContactIdentity,
  patientId: string | null,
): Promise<void> {
  const fresh = signals.filter((signal) => !row.identity.signals.includes(signal));
  const about = { contactId: row.contactId, username: user.username, patientId };
  for (const review of fraudReviews(fresh, about, clock.now())) await reviews.add(review);
}

const shownIn = (lookUp: LookUp): readonly Candidate[] => ("candidates" in lookUp ? lookUp.candidates : []);
const candidatesIn = (lookUp: LookUp): readonly string[] => shownIn(lookUp).map(({ patientId }) => patientId);

const toPage = (maker: Pick<CodeMaker, "seal">, contactId: string, lookUp: LookUp): WhoIsCalling => ({
  outcome: lookUp.outcome,
  candidates: shownIn(lookUp).map(({ patientId, initials, score, reasons }) => ({
    candidateId: candidateIdOf(maker, contactId, patientId),
    initials,
    standing: score >= thresholds.identify ? "strong" : "possible",
    reasons: reasonSentence(reasons),
  })),
});
