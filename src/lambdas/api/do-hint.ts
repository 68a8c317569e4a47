import type { Done } from "#journey/agent-action/decisions.ts";
import { languageWords } from "#journey/contact/words.ts";
import { hasRefusedTexts } from "#journey/identity/text-consent.ts";
import { textableNumber } from "#journey/identity/textable-number.ts";
import type { Hint } from "#journey/next-best-action/decision.ts";
import type { Doing } from "#journey/next-best-action/doing.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Desk } from "./desk.ts";
import type { OpenContact } from "./open-contact.ts";

export type DoingDesk = Pick<Desk, "careManagement" | "fhir" | "logFault"> & {
  readonly identity: Pick<Desk["identity"], "messages">;
};

/** An agent waits for it with a caller on the line. */
const budgetMs = 1_500;

const nothing: Done = { kind: "nothing" };

type Act = "referral" | "task" | "message";
const failed = (what: Act, code: string): Done => ({ kind: "failed", what, code });

/**
 * Does what software can do for a hint that was taken. Never throws: what could not be done is answered, for the agent to see
 * to. A promise is filled into the wrap-up by the page, for the agent to change.
 */
export async function doHint(desk: DoingDesk, open: OpenContact, hint: Hint): Promise<Done> {
  const { does } = hint;
  try {
    switch (does.kind) {
      case "guide":
      case "promise":
        return nothing;
      case "referral":
        return await refer(desk, open, hint, {
          what: "referral",
          request: does.what,
          reason: does.reason,
          priority: does.priority,
        });
      case "task":
        return await refer(desk, open, hint, {
          what: "task",
          request: `${teams[does.queue]}: ${does.what}`,
          reason: `Due ${does.dueAt.slice(0, 10)}. ${hint.reason.en}`,
          priority: "routine",
        });
      case "message":
        return await sendText(desk, open, does);
    }
  } catch (error) {
    desk.logFault({ at: "api do-hint", code: codeOf(error), contactId: open.row.contactId });
    return failed(actOf(does), "unavailable");
  }
}

const actOf = ({ kind }: Doing): Act => (kind === "task" || kind === "message" ? kind : "referral");

const teams = {
  authorizations: "Authorizations",
  claims: "Claims",
  enrolment: "Enrolment",
  pharmacy: "Pharmacy",
  providerRelations: "Provider relations",
} as const satisfies Record<Extract<Doing, { kind: "task" }>["queue"], string>;

interface Request {
  readonly what: "referral" | "task";
  readonly request: string;
  readonly reason: string;
  readonly priority: "routine" | "urgent";
}

/** Both lie with the plan's care-management system: the people who work them off look there. */
async function refer(
  { careManagement }: DoingDesk,
  { row, user, question, now }: OpenContact,
  { rule, about }: Hint,
  { what, ...request }: Request,
): Promise<Done> {
  const { patientId } = question;
  if (patientId === null) return failed(what, "noMember");
  const answer = await careManagement.refer(
    {
      ...request,
      patientId,
      contactId: row.contactId,
      rule,
      about,
      by: user.username,
      at: now.toISOString(),
    },
    budgetMs,
  );
  return answer.kind === "down"
    ? failed(what, answer.code)
    : { kind: "done", what, reference: `Task/${answer.taskId}` };
}

/** Only to a number of their own that has been on file for a while, and never against their word. */
async function sendText(
  { fhir, identity }: DoingDesk,
  { question, row, now }: OpenContact,
  { text }: Extract<Doing, { kind: "message" }>,
): Promise<Done> {
  const { patientId } = question;
  if (patientId === null) return failed("message", "noMember");
  const [patient, consents] = await Promise.all([
    fhir.read("Patient", patientId),
    fhir.search("Consent", [["patient", `Patient/${patientId}`]]),
  ]);
  if (hasRefusedTexts(consents, now)) return failed("message", "noConsent");
  const to = patient && textableNumber(patient, now, consents);
  if (to === null) return failed("message", "noNumber");
  const words = text[languageWords[row.identity.language]];
  const outcome = await identity.messages.sendText({ to, words });
  return outcome === "sent"
    ? { kind: "done", what: "message", reference: "text" }
    : failed("message", "refused");
}
