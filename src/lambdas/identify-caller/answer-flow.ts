import { z } from "zod";
import { readAttributes } from "#journey/contact/attributes.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { claimOfMember, claimOfProvider, claimWithAuthority } from "#journey/identity/caller-claim.ts";
import type { CallerClaim } from "#journey/identity/caller-claim.ts";
import { checkCode } from "#journey/identity/check-code.ts";
import type { CheckCodePorts } from "#journey/identity/check-code.ts";
import { originOf } from "#journey/identity/call-origin.ts";
import type { CallOrigin } from "#journey/identity/call-origin.ts";
import { identifyCaller } from "#journey/identity/identify-caller.ts";
import type { AskingContact, IdentifyPorts } from "#journey/identity/identify-caller.ts";
import { noteContact } from "#journey/identity/note-contact.ts";
import { sendCode } from "#journey/identity/send-code.ts";
import type { SendCodePorts } from "#journey/identity/send-code.ts";
import { FlowRequest } from "./flow-contract.ts";
import type { Identify } from "./flow-contract.ts";

export type FlowPorts = IdentifyPorts & SendCodePorts & CheckCodePorts;

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html */
const ContactFlowEvent = z.object({
  Name: z.literal("ContactFlowEvent"),
  Details: z.object({
    ContactData: z.object({
      ContactId: z.string().min(1),
      /** Absent where the number was withheld, and in a chat. */
      CustomerEndpoint: z.object({ Address: z.string() }).nullish(),
      Attributes: z.record(z.string(), z.string()).default({}),
    }),
    Parameters: FlowRequest,
  }),
});

/**
 * Answers a flow with a flat map of codes: never a name, an ID or a date. The identifying purposes look the caller up,
 * `sendCode` and `checkCode` step up by a text message, `note` writes down language and reason before the contact waits
 * for a person and says where it is to wait, and `wantsPerson` tells what a bot had learned of somebody who fell silent. Throws `identifyCaller.badEvent`.
 */
export async function answerFlow(ports: FlowPorts, event: unknown): Promise<Record<string, string>> {
  const parsed = ContactFlowEvent.safeParse(event);
  if (!parsed.success) throw new Error("identifyCaller.badEvent");
  const { ContactData, Parameters: asked } = parsed.data.Details;
  const contactId = ContactData.ContactId;
  const origin = originIn(ContactData);
  switch (asked.purpose) {
    case "identify":
      return identify(ports, { contactId, language: asked.language, origin }, claimOf(asked));
    case "identifyProvider":
      return identify(
        ports,
        { contactId, language: asked.language, origin },
        claimOfProvider(asked.npi, asked.tin),
      );
    case "sendCode":
      return { outcome: await sendCode(ports, contactId, asked.language) };
    case "checkCode":
      return toCodes(await checkCode(ports, contactId, asked.code));
    case "note": {
      const { purpose: _, ...note } = asked;
      return { outcome: await noteContact(ports.rows, contactId, note, origin) };
    }
    case "wantsPerson": {
      const identity = (await ports.rows.read(contactId))?.identity ?? nobodyYet;
      const outcome = identity.wantsPerson ? "yes" : "no";
      return { outcome, ...codesOf(identity), reasonCode: identity.reasonCode };
    }
  }
}

const originIn = ({
  CustomerEndpoint,
  Attributes,
}: z.infer<typeof ContactFlowEvent>["Details"]["ContactData"]): CallOrigin =>
  originOf(CustomerEndpoint?.Address ?? null, readAttributes(Attributes).numberTrust);

const identify = async (
  ports: FlowPorts,
  contact: AskingContact,
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
