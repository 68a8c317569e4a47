import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { KeepReceipt } from "#contract/directory.ts";
import { makeReceipt } from "#journey/agent-action/network-receipt.ts";
import type { NetworkReceipt, ReceiptFile } from "#journey/agent-action/network-receipt.ts";
import { receiptWords } from "#journey/agent-action/receipt-words.ts";
import { entryAt } from "#journey/profile/provider/directory-web.ts";
import { readDirectoryEntry } from "#journey/profile/provider/read-directory.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type ReceiptDesk = Pick<Desk, "clock" | "ids" | "rows" | "lookup" | "fhir" | "audit" | "receipts">;

/** Answers on network status that were given in a contact, and those given before to whom it is about. */
export function receiptRoutes(app: Hono<ApiEnv>, desk: ReceiptDesk): void {
  app.post(honoPath(routes.keepReceipt.path), async (context) => {
    const asked = await body(context, KeepReceipt);
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const file = receiptFile(open);
    const receipt = await decideReceipt(desk, open, asked);
    await desk.audit.append({ ...revealOf(open, "networkReceipt"), shown: [], withheld: [] });
    await desk.receipts.keep(file, receipt);
    return answer(context, routes.keepReceipt.response, written(receipt));
  });

  app.get(honoPath(routes.receipts.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const receipts = await desk.receipts.list(receiptFile(open));
    await desk.audit.append({ ...revealOf(open, "networkReceipt"), shown: [], withheld: [] });
    return answer(context, routes.receipts.response, { receipts: receipts.map(written) });
  });
}

/** A receipt follows whoever asked into their next contact: the member, or the practice. */
function receiptFile({ question, disclosure, row }: OpenContact): ReceiptFile {
  const { scope, patientId, providerId } = question;
  if (scope !== "accepted") throw new Refusal("forbidden", "Accept the contact first.");
  if (patientId !== null && disclosure.shown.has("plan")) return { kind: "member", id: patientId };
  if (providerId !== null) return { kind: "practice", id: providerId };
  return { kind: "contact", id: row.contactId };
}

/** The answer is decided from the directory as it stands, not from what the page says. */
async function decideReceipt(
  { fhir, ids, clock }: ReceiptDesk,
  open: OpenContact,
  { listing, placeKey, planId }: KeepReceipt,
): Promise<NetworkReceipt> {
  const type = listing.startsWith("PractitionerRole/") ? "PractitionerRole" : "OrganizationAffiliation";
  const entry = await readDirectoryEntry(fhir, type, listing.slice(type.length + 1));
  const plan = entry === null ? null : entryAt(entry.web, "InsurancePlan", `InsurancePlan/${planId}`);
  const listed = entry === null ? null : entryAt(entry.web, type, listing);
  if (entry === null || plan === null || listed === null) throw new Refusal("notFound");
  const told = {
    receiptId: ids.next(),
    contactId: open.row.contactId,
    username: open.user.username,
    language: open.row.identity.language,
  };
  return makeReceipt({ listed, web: entry.web, plan, placeKey }, told, clock.now());
}

const written = (receipt: NetworkReceipt) => ({
  receipt,
  words: {
    "en-US": receiptWords(receipt, "en-US"),
    "es-US": receiptWords(receipt, "es-US"),
    "zh-CN": receiptWords(receipt, "zh-CN"),
  },
});
