import type { Hono } from "hono";
import { BreakGlassRequest, MemberSearch } from "#contract/break-glass.ts";
import { routes } from "#contract/api.ts";
import { RevealRequest } from "#contract/disclosure.ts";
import type { Look, Reveal } from "#journey/disclosure/audit-trail.ts";
import { decideBreakGlass, ended, isOpen, mayBreakGlass } from "#journey/disclosure/break-glass.ts";
import type { BreakGlassLease } from "#journey/disclosure/break-glass.ts";
import { asContactRow, breakGlassQuestion } from "#journey/disclosure/break-glass-question.ts";
import type { User } from "#journey/disclosure/decide-access.ts";
import { decideDisclosure, maskedIn, withheldIn } from "#journey/disclosure/decide-disclosure.ts";
import type { Disclosure } from "#journey/disclosure/decide-disclosure.ts";
import { discloseFacts } from "#journey/disclosure/disclose-facts.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { revealField } from "#journey/disclosure/masked-values.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { findMembers } from "./find-members.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv, SignedIn } from "./user.ts";

type GlassDesk = Pick<
  Desk,
  "clock" | "ids" | "rows" | "lookup" | "fhir" | "beginBeside" | "audit" | "leases" | "reviews"
>;

/** A member's record without a contact, or wider than it: with a reason, for 30 minutes, and never unseen. */
export function breakGlassRoutes(app: Hono<ApiEnv>, desk: GlassDesk, readFacts: ReadFacts): void {
  app.post(routes.findMembers.path, async (context) => {
    const user = glassBreaker(userOf(context));
    const search = await body(context, MemberSearch);
    const members = await findMembers(desk.fhir, search, desk.clock.now());
    const found = members.length === 0 ? [null] : members.map(({ patientId }) => patientId);
    for (const patientId of found)
      await desk.audit.append(glassReveal(desk, user, { patientId, what: "memberSearch" }));
    return answer(context, routes.findMembers.response, {
      members: members.map(({ patientId, name, memberId }) => ({
        patientId,
        name,
        memberIdEnd: memberId?.slice(-3) ?? null,
      })),
    });
  });

  app.post(routes.breakGlass.path, async (context) => {
    const user = glassBreaker(userOf(context));
    const request = await body(context, BreakGlassRequest);
    const lease = await openLease(desk, user, request);
    return answer(context, routes.breakGlass.response, lease);
  });

  app.get(routes.openLease.path, async (context) => {
    const { username } = glassBreaker(userOf(context));
    const now = desk.clock.now();
    const lease = (await desk.leases.list(username)).find((each) => isOpen(each, now));
    return answer(context, routes.openLease.response, { lease: lease ?? null });
  });

  app.get(honoPath(routes.leaseProfile.path), async (context) => {
    const user = glassBreaker(userOf(context));
    const leaseId = parameter(context, "leaseId");
    const { whole, notices, lease, question, disclosure } = await leasePage(desk, readFacts, user, leaseId);
    await desk.audit.append(glassReveal(desk, user, { ...lease, what: "profile" }, disclosure));
    const page = discloseProfile(whole, question, disclosure);
    return answer(context, routes.leaseProfile.response, { ...page, notices });
  });

  app.post(honoPath(routes.leaseReveal.path), async (context) => {
    const user = glassBreaker(userOf(context));
    const { field } = await body(context, RevealRequest);
    const leaseId = parameter(context, "leaseId");
    const { whole, lease, disclosure } = await leasePage(desk, readFacts, user, leaseId);
    const values = revealField(field, whole, disclosure);
    if (values === null) throw new Refusal("forbidden", "This is not open to be revealed.");
    await desk.audit.append(glassReveal(desk, user, { ...lease, what: field }, disclosure));
    return answer(context, routes.leaseReveal.response, { field, values });
  });

  app.post(honoPath(routes.endLease.path), async (context) => {
    const user = glassBreaker(userOf(context));
    const lease = await desk.leases.find(user.username, parameter(context, "leaseId"));
    if (lease === null) throw new Refusal("notFound");
    return answer(context, routes.endLease.response, await endLease(desk, user, lease));
  });
}

/** The one record behind the glass, as it is now. Reading takes its time: the lease may have ended meanwhile. */
async function leasePage(desk: GlassDesk, readFacts: ReadFacts, user: User, leaseId: string) {
  const { patientId } = await standingLease(desk, user, leaseId);
  const beside = desk.beginBeside(leaseId, patientId);
  const reading = await readFacts(
    { contactId: leaseId, patientId },
    { sections: sectionNames, patienceMs: laterPatienceMs },
  );
  const lease = await standingLease(desk, user, leaseId);
  const question = breakGlassQuestion(lease, user);
  const disclosure = decideDisclosure(question);
  const { facts, notices } = discloseFacts(reading.facts, disclosure, question.callerKind);
  const whole = buildProfile(facts, { row: asContactRow(lease), now: desk.clock.now(), ...beside() });
  return { whole, notices, lease, question, disclosure };
}

function glassBreaker<U extends User>(user: U): U {
  if (!mayBreakGlass(user)) throw new Refusal("forbidden");
  return user;
}

/** The lease, while it counts. Throws `breakGlass.over`; somebody else's is not found. */
async function standingLease(desk: GlassDesk, user: User, leaseId: string): Promise<BreakGlassLease> {
  const lease = await desk.leases.find(user.username, leaseId);
  if (lease === null) throw new Refusal("notFound");
  if (!isOpen(lease, desk.clock.now())) throw new Refusal("breakGlass.over");
  return lease;
}

/** One lease at a time: the one before ends. Its entry and its review are written before it opens anything. */
async function openLease(
  desk: GlassDesk,
  user: SignedIn,
  request: BreakGlassRequest,
): Promise<BreakGlassLease> {
  const { reason, text } = request;
  const whose = await whoseRecord(desk, user, request);
  const now = desk.clock.now();
  const decision = decideBreakGlass(user, { ...whose, reason, text }, { leaseId: desk.ids.next(), now });
  if (decision.decided === "refused") {
    throw decision.code === "textMissing"
      ? new Refusal("badRequest", "Not as described: text.")
      : new Refusal("forbidden");
  }
  const { lease, review } = decision;
  await desk.audit.append(glassReveal(desk, user, { ...lease, what: "breakGlassOpened" }));
  await desk.reviews.add(review);
  for (const before of await desk.leases.list(user.username)) await endLease(desk, user, before);
  await desk.leases.save(lease);
  return lease;
}

/** Whose record is meant. A contact counts only for whoever holds it, and for whom it is about. */
async function whoseRecord(
  desk: GlassDesk,
  user: SignedIn,
  { whose }: BreakGlassRequest,
): Promise<Pick<BreakGlassLease, "patientId" | "contactId">> {
  if ("contactId" in whose) {
    const { row } = await openContact(desk, whose.contactId, user);
    if (row.identity.patientId === null) throw new Refusal("notFound");
    return { patientId: row.identity.patientId, contactId: row.contactId };
  }
  const patient = await desk.fhir.read("Patient", whose.patientId);
  if (patient?.id === undefined) throw new Refusal("notFound");
  return { patientId: patient.id, contactId: null };
}

async function endLease(desk: GlassDesk, user: User, lease: BreakGlassLease): Promise<BreakGlassLease> {
  const over = ended(lease, desk.clock.now());
  if (over === lease) return lease;
  await desk.leases.save(over);
  await desk.audit.append(glassReveal(desk, user, { ...over, what: "breakGlassEnded" }));
  return over;
}

interface GlassLook {
  readonly what: Look;
  readonly patientId: string | null;
  readonly leaseId?: string;
  readonly contactId?: string | null;
}

const glassReveal = (
  desk: Pick<Desk, "clock">,
  { username, roles }: User,
  { what, patientId, leaseId, contactId = null }: GlassLook,
  disclosure: Disclosure | null = null,
): Reveal => ({
  at: desk.clock.now().toISOString(),
  username,
  roles,
  contactId,
  ...(leaseId === undefined ? {} : { leaseId }),
  patientId,
  what,
  purpose: "BTG",
  decision: "permitted",
  scope: "accepted",
  level: "L0",
  shown: disclosure === null ? (shownWithoutPage[what] ?? []) : [...disclosure.shown],
  masked: disclosure === null ? [] : maskedIn(disclosure),
  withheld: disclosure === null ? [] : withheldIn(disclosure),
});

/** A search shows who somebody is; opening and ending show nothing by themselves. */
const shownWithoutPage: Partial<Record<Look, Reveal["shown"]>> = { memberSearch: ["identity"] };
