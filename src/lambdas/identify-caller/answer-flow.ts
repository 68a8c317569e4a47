import { z } from "zod";
import { languages, reasonCodes } from "#journey/contact/attributes.ts";
import { identifyCaller } from "#journey/identity/identify-caller.ts";
import type { Identification, IdentifyPorts } from "#journey/identity/identify-caller.ts";
import { readClaim } from "#journey/identity/member-claim.ts";

const language = z.enum(languages).catch("en-US");

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html */
const ContactFlowEvent = z.object({
  Name: z.literal("ContactFlowEvent"),
  Details: z.object({
    ContactData: z.object({ ContactId: z.string().min(1) }),
    Parameters: z.discriminatedUnion("purpose", [
      z.object({ purpose: z.literal("identify"), memberId: z.string(), birthDate: z.string(), language }),
      z.object({ purpose: z.literal("note"), reasonCode: z.enum(reasonCodes).catch("unknown"), language }),
    ]),
  }),
});

/**
 * Answers a flow with a flat map of codes: never a name, an ID or a date. `identify` looks the caller up; `note` only
 * writes down language and reason before the contact waits for a person. Throws `identifyCaller.badEvent`.
 */
export async function answerFlow(ports: IdentifyPorts, event: unknown): Promise<Record<string, string>> {
  const parsed = ContactFlowEvent.safeParse(event);
  if (!parsed.success) throw new Error("identifyCaller.badEvent");
  const { ContactData, Parameters } = parsed.data.Details;
  const contactId = ContactData.ContactId;
  if (Parameters.purpose === "note") {
    const { purpose: _, ...note } = Parameters;
    await ports.rows.saveIdentity(contactId, note);
    return { outcome: "noted" };
  }
  const claim = readClaim(Parameters.memberId, Parameters.birthDate);
  return toCodes(await identifyCaller(ports, { contactId, language: Parameters.language }, claim));
}

const toCodes = ({ outcome, attemptsLeft, identity }: Identification): Record<string, string> => ({
  outcome,
  attemptsLeft: String(attemptsLeft),
  callerKind: identity.callerKind,
  verificationLevel: identity.level,
  verificationMethod: identity.method,
});
