import type { ContactIdentity } from "../contact/contact-row.ts";
import type { CodeMaker } from "./one-time-codes.ts";

export const codeMinutes = 10;
/** In one contact, over all its codes: a new code buys no new tries. */
export const mostCodeTries = 3;
export const mostCodes = 3;

const digits = 6;

/** Six digits, the leading zeros too. */
export const drawCode = (maker: Pick<CodeMaker, "drawBelow">): string =>
  String(maker.drawBelow(10 ** digits)).padStart(digits, "0");

/**
 * The seal of a code. It holds in this contact and for this caller only: a code sent to one person proves nothing of
 * whoever the contact is identified as later.
 */
export const sealCode = (
  maker: Pick<CodeMaker, "seal">,
  contactId: string,
  { patientId, relatedPersonId }: Pick<ContactIdentity, "patientId" | "relatedPersonId">,
  code: string,
): string => maker.seal([contactId, patientId ?? "", relatedPersonId ?? "", code].join("|"));
