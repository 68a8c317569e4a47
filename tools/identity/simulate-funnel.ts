import type { Patient } from "fhir/r4";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { checkCode } from "#journey/identity/check-code.ts";
import { readDocumentCheck, sendDocumentCheck } from "#journey/identity/desk/check-document.ts";
import { lookUpDetails } from "#journey/identity/desk/look-up-details.ts";
import type { LookUp } from "#journey/identity/desk/look-up-details.ts";
import { candidateIdOf, pickCandidate } from "#journey/identity/desk/pick-candidate.ts";
import { fakeDocumentChecks } from "#journey/identity/fake-document-checks.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";
import type { MemberDetails } from "#journey/identity/matching/said-details.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { noteContact } from "#journey/identity/note-contact.ts";
import { sendCode } from "#journey/identity/send-code.ts";
import { chanceFrom } from "#local/seed/chance.ts";
import { drawCaller } from "./funnel-callers.ts";
import type { FunnelCaller } from "./funnel-callers.ts";
import type { FunnelMix } from "./funnel-claims.ts";
import { inventPopulation } from "./invented-population.ts";

export interface FunnelRun {
  readonly caller: FunnelCaller;
  /** By which step the page opened; null where it stayed closed. */
  readonly openedBy: "atOnce" | "code" | "document" | null;
  /** Waits with those who look into fraud. */
  readonly isHeld: boolean;
}

export interface FunnelOptions {
  readonly seed: number;
  readonly callers: number;
  readonly mix: FunnelMix;
}

type Ports = ReturnType<typeof openPlan>;

/**
 * Lets labelled callers go through the product's own decisions, one after the other, as an agent would take them: what
 * they say is looked up, whom they mean is picked, a code is sent and read where it reaches them, then a document is
 * asked for. Nothing here decides; it only plays caller, telephone and partner.
 */
export async function simulateFunnel({ seed, callers, mix }: FunnelOptions): Promise<readonly FunnelRun[]> {
  const chance = chanceFrom(seed);
  const { members } = inventPopulation(chance.fork("population"), 200);
  const ports = openPlan(members);
  const runs: FunnelRun[] = [];
  for (let turn = 0; turn < callers; turn += 1) {
    const caller = drawCaller(chance.fork(`caller ${turn}`), members, mix);
    runs.push(await runCaller(ports, `contact-${turn}`, caller));
    // Half an hour between them, so that a day's limits bind within a day only.
    ports.clock.advanceBy(30 * 60_000);
  }
  return runs;
}

function openPlan(members: readonly MemberDetails[]) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const texts: string[] = [];
  return {
    clock,
    texts,
    rows: fakeContactRows(),
    reader: fakeFhirReader(members.map(toPatient)),
    tries: fakeTryLedger(clock),
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    documents: fakeDocumentChecks(),
    messages: {
      sendText: async ({ words }: { readonly words: string }) => {
        texts.push(words);
        return "sent" as const;
      },
    },
    pause: () => Promise.resolve(),
  };
}

async function runCaller(ports: Ports, contactId: string, caller: FunnelCaller): Promise<FunnelRun> {
  const { number, isSpoofed } = caller;
  const note = { language: "en-US", reasonCode: "person" } as const;
  await noteContact(ports.rows, contactId, note, { number, isSpoofed });
  const openedBy = await goThrough(ports, contactId, caller);
  const signals = (await ports.rows.read(contactId))?.identity.signals ?? [];
  return { caller, openedBy, isHeld: signals.length > 0 };
}

async function goThrough(
  ports: Ports,
  contactId: string,
  caller: FunnelCaller,
): Promise<FunnelRun["openedBy"]> {
  let last: LookUp = { outcome: "unknown" };
  for (const said of caller.said) {
    last = await lookUpDetails(ports, { contactId, language: "en-US" }, typed(said));
    if (last.outcome === "opened") return "atOnce";
  }
  const meant = ("candidates" in last ? last.candidates : []).find(
    ({ patientId }) => patientId === caller.member.patientId,
  );
  if (meant === undefined) return null;
  await pickCandidate(ports, contactId, candidateIdOf(ports.maker, contactId, meant.patientId));
  if (await opensByCode(ports, contactId, caller)) return "code";
  return (await opensByDocument(ports, contactId, caller)) ? "document" : null;
}

async function opensByCode(ports: Ports, contactId: string, { readsCodes }: FunnelCaller): Promise<boolean> {
  if ((await sendCode(ports, contactId, "en-US")) !== "sent") return false;
  const [code = ""] = readsCodes ? (/\d{6}/.exec(ports.texts.at(-1) ?? "") ?? []) : [];
  return code !== "" && (await checkCode(ports, contactId, code)).outcome === "verified";
}

async function opensByDocument(
  ports: Ports,
  contactId: string,
  { document, member }: FunnelCaller,
): Promise<boolean> {
  if (document === "none" || (await sendDocumentCheck(ports, contactId)) !== "sent") return false;
  const [firstName = "", lastName = ""] = [member.firstNames[0], member.lastNames[0]?.value];
  ports.documents.ends(
    document === "own"
      ? { outcome: "passed", document: { firstName, lastName, birthDate: member.birthDate ?? "" } }
      : { outcome: "suspectedFraud" },
  );
  return (await readDocumentCheck(ports, contactId)) === "verified";
}

const typed = (said: FunnelCaller["said"][number]) => ({
  memberId: said.memberId ?? "",
  firstName: said.firstName ?? "",
  lastName: said.lastName ?? "",
  birthDate: said.birthDate ?? "",
  zip: said.zip ?? "",
});

const toPatient = (member: MemberDetails): Patient => ({
  resourceType: "Patient",
  id: member.patientId,
  identifier: member.memberIds.map((value) => ({ system: memberIdSystem, value })),
  name: member.lastNames.map(({ value, isFormer }) => ({
    use: isFormer ? "old" : "official",
    family: value,
    given: [...member.firstNames],
  })),
  ...(member.birthDate === null ? {} : { birthDate: member.birthDate }),
  address: member.zips.map(({ value, isFormer }) => ({ use: isFormer ? "old" : "home", postalCode: value })),
  telecom: member.phones.map((phone) => ({
    system: "phone",
    use: "mobile",
    value: `+1${phone}`,
    period: { start: "2024-01-01" },
  })),
});

export interface FunnelFigures {
  readonly members: number;
  readonly passedAtOnce: number;
  readonly steppedUp: number;
  readonly verifiedInTheEnd: number;
  /** Members who were held, or were not verified in the end. */
  readonly falseStops: number;
  readonly frauds: number;
  readonly fraudsStopped: number;
  readonly fraudsHeld: number;
}

/** Counts, not shares. */
export function funnelFigures(runs: readonly FunnelRun[]): FunnelFigures {
  const members = runs.filter(({ caller }) => caller.kind === "member");
  const frauds = runs.filter(({ caller }) => caller.kind === "fraud");
  const count = (of: readonly FunnelRun[], test: (run: FunnelRun) => boolean) => of.filter(test).length;
  return {
    members: members.length,
    passedAtOnce: count(members, ({ openedBy }) => openedBy === "atOnce"),
    steppedUp: count(members, ({ openedBy }) => openedBy !== "atOnce"),
    verifiedInTheEnd: count(members, ({ openedBy }) => openedBy !== null),
    falseStops: count(members, ({ openedBy, isHeld }) => openedBy === null || isHeld),
    frauds: frauds.length,
    fraudsStopped: count(frauds, ({ openedBy }) => openedBy === null),
    fraudsHeld: count(frauds, ({ isHeld }) => isHeld),
  };
}
