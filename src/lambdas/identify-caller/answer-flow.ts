import { z } from "zod";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { claimOfMember, claimOfProvider, claimWithAuthority } from "#journey/identity/caller-claim.ts";
import type { CallerClaim } from "#journey/identity/caller-claim.ts";
import { checkCode } from "#journey/identity/check-code.ts";
import type { CheckCodePorts } from "#journey/identity/check-code.ts";
import { identifyCaller } from "#journey/identity/identify-caller.ts";
import type { IdentifyPorts } from "#journey/identity/identify-caller.ts";
import { sendCode } from "#journey/identity/send-code.ts";
import type { SendCodePorts } from "#journey/identity/send-code.ts";
import { FlowRequest } from "./flow-contract.ts";
import type { Identify } from "./flow-contract.ts";

export type FlowPorts = IdentifyPorts & SendCodePorts & CheckCodePorts;

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html */
const ContactFlowEvent = z.object({
  Name: z.literal("ContactFlowEvent"),
  Details: z.object({
    ContactData: z.object({ ContactId: z.string().min(1) }),
    Parameters: FlowRequest,
  }),
});

/**
 * Answers a flow with a flat map of codes: never a name, an ID or a date. The identifying purposes look the caller up,
 * `sendCode` and `checkCode` step up by a text message, `note` only writes down language and reason before the contact
 * waits for a person, and `wantsPerson` tells what a bot had learned of somebody who fell silent. Throws `identifyCaller.badEvent`.
 */
export async function answerFlow(ports: FlowPorts, event: unknown): Promise<Record<string, string>> {
  const parsed = ContactFlowEvent.safeParse(event);
  if (!parsed.success) throw new Error("identifyCaller.badEvent");
  const { ContactData, Parameters: asked } = parsed.data.Details;
  const contactId = ContactData.ContactId;
  switch (asked.purpose) {
    case "identify":
      return identify(ports, { contactId, language: asked.language }, claimOf(asked));
    case "identifyProvider":
      return identify(ports, { contactId, language: asked.language }, claimOfProvider(asked.npi, asked.tin));
    case "sendCode":
      return { outcome: await sendCode(ports, contactId, asked.language) };
    case "checkCode":
      return toCodes(await checkCode(ports, contactId, asked.code));
    case "note": {
      const { purpose: _, ...note } = asked;
      await ports.rows.saveIdentity(contactId, note);
      return { outcome: "noted" };
    }
    case "wantsPerson": {
      const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
      const outcome = identity.wantsPerson ? "yes" : "no";
      return { outcome, ...codesOf(identity), reasonCode: identity.reasonCode };
    }
  }
}

const identify = async (
  ports: FlowPorts,
  contact: Parameters<typeof identifyCaller>[1],
  claim: CallerClaim,
): Promise<Record<string, string>> => toCodes(await identifyCaller(ports, contact, claim));

const claimOf = ({ callerKind: kind, memberId, birthDate, callerBirthDate }: Identify): CallerClaim =>
  kind === "member"
    ? claimOfMember(memberId, birthDate)
    : claimWithAuthority(kind, memberId, birthDate, callerBirthDate);

interface Answer {
  readonly outcome: string;
  readonly attemptsLeft: number;
  readonly identity: ContactIdentity;
}

const toCodes = ({ outcome, attemptsLeft, identity }: Answer): Record<string, string> => ({
  outcome,
  attemptsLeft: String(attemptsLeft),
  ...codesOf(identity),
});

const codesOf = ({ callerKind, level, method }: ContactIdentity): Record<string, string> => ({
  callerKind,
  verificationLevel: level,
  verificationMethod: method,
});
