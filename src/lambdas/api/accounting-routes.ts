import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { DisclosureRequest } from "#contract/reviews.ts";
import { accountOf } from "#journey/disclosure/accounting.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { mayReview } from "#journey/disclosure/reviews.ts";
import { personCard } from "#journey/profile/person-card.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type AccountingDesk = Pick<Desk, "clock" | "ids" | "rows" | "fhir" | "audit" | "ledger">;

/** The account of disclosures (45 CFR 164.528) of the member whom a contact is about: no member in an address. */
export function accountingRoutes(app: Hono<ApiEnv>, desk: AccountingDesk): void {
  app.get(honoPath(routes.accounting.path), async (context) => {
    const user = accountant(userOf(context));
    const contactId = parameter(context, "contactId");
    return answer(context, routes.accounting.response, await account(desk, user, contactId));
  });

  app.post(honoPath(routes.recordDisclosure.path), async (context) => {
    const user = accountant(userOf(context));
    const contactId = parameter(context, "contactId");
    const made = await body(context, DisclosureRequest);
    const today = desk.clock.now().toISOString().slice(0, 10);
    if (Number.isNaN(Date.parse(made.on)) || made.on > today)
      throw new Refusal("badRequest", "Not as described: on.");
    const patientId = await memberOf(desk, contactId);
    await desk.ledger.add({
      ...made,
      address: made.address?.trim() || null,
      disclosureId: desk.ids.next(),
      patientId,
      recordedBy: user.username,
    });
    return answer(context, routes.recordDisclosure.response, await account(desk, user, contactId));
  });
}

function accountant<U extends User>(user: U): U {
  if (!mayReview(user)) throw new Refusal("forbidden");
  return user;
}

async function memberOf({ rows }: AccountingDesk, contactId: string): Promise<string> {
  const patientId = (await rows.read(contactId))?.identity.patientId ?? null;
  if (patientId === null) throw new Refusal("notFound");
  return patientId;
}

/** The account as the member may be told it. Written to the audit chain before it is read to anybody. */
async function account(desk: AccountingDesk, { username, roles }: User, contactId: string) {
  const patientId = await memberOf(desk, contactId);
  const [patient, disclosures] = await Promise.all([
    desk.fhir.read("Patient", patientId),
    desk.ledger.list(patientId),
  ]);
  if (patient === null) throw new Refusal("notFound");
  const now = desk.clock.now();
  await desk.audit.append({
    at: now.toISOString(),
    username,
    roles,
    contactId,
    patientId,
    what: "accounting",
    purpose: "HCOMPL",
    decision: "permitted",
    scope: "accepted",
    level: "L0",
    shown: ["identity"],
    masked: [],
    withheld: [],
  });
  const { name, memberId } = personCard(patient, now);
  return { member: { name, memberId }, asOf: now.toISOString(), lines: accountOf(disclosures, now) };
}
