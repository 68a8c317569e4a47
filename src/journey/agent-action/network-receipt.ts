import type { InsurancePlan, Location } from "fhir/r4";
import type { Language } from "../contact/attributes.ts";
import { addDays, dayAt } from "../profile/calendar-day.ts";
import { keyOf, sourceOf } from "../profile/fhir-values.ts";
import type { Source } from "../profile/profile.ts";
import { entryAt, keyOfEntry } from "../profile/provider/directory-web.ts";
import type { DirectoryWeb } from "../profile/provider/directory-web.ts";
import { titleOf, workOf } from "../profile/provider/listing-card.ts";
import { acceptingAt, namesOf, standingIn } from "../profile/provider/network-standing.ts";
import type { Listed, NetworkStanding } from "../profile/provider/network-standing.ts";
import { networksOf } from "../profile/provider/plan-net.ts";
import type { Accepting } from "../profile/provider/plan-net.ts";
import { addressInWords } from "../profile/provider/place-card.ts";

/**
 * What the law asks of an answer on network status (No Surprises Act, in force for plan years from 2022): in writing
 * within one business day, kept in the person's file for two years at least; whoever relied on "in the network" pays
 * no more than in the network.
 */
export const networkAnswerLaw = {
  citation: "42 U.S.C. 300gg-115(a)(3)",
  answerWithinBusinessDays: 1,
  keepYears: 2,
  relianceCitation: "42 U.S.C. 300gg-115(b)",
} as const;

/** Whose file a receipt lies in: the member's; else that of the practice that asked; else the contact's. */
export interface ReceiptFile {
  readonly kind: "member" | "practice" | "contact";
  readonly id: string;
}

/** An answer on network status as it was given: provider, place, plan and day, with the versions it rests on. */
export interface NetworkReceipt {
  readonly receiptId: string;
  readonly contactId: string;
  /** Who said it. */
  readonly username: string;
  /** ISO 8601: when it was said. */
  readonly at: string;
  /** YYYY-MM-DD: the day the answer is true of. */
  readonly asOf: string;
  /** `PractitionerRole/…` or `OrganizationAffiliation/…` */
  readonly listing: string;
  readonly provider: string;
  readonly specialty: string | null;
  readonly place: string | null;
  readonly address: string | null;
  readonly planId: string;
  readonly plan: string;
  /** The network the answer rests on; null unless it is "in". */
  readonly network: string | null;
  readonly standing: NetworkStanding;
  readonly accepting: Accepting;
  /** The language of whoever asked. */
  readonly language: Language;
  readonly sources: readonly Source[];
  /** YYYY-MM-DD: by when it must be with whoever asked, in writing. */
  readonly sendBy: string;
  /** YYYY-MM-DD: it is kept at least until then. */
  readonly keptUntil: string;
}

export interface NetworkQuestion {
  readonly listed: Listed;
  readonly web: DirectoryWeb;
  readonly plan: InsurancePlan;
  /** `Location/…`; null takes the listing's first place. */
  readonly placeKey: string | null;
}

type Told = Pick<NetworkReceipt, "receiptId" | "contactId" | "username" | "language">;

/** Decides the answer from the directory as it stands now, never from what a page shows. */
export function makeReceipt(question: NetworkQuestion, told: Told, now: Date): NetworkReceipt {
  const { web, plan } = question;
  const asOf = dayAt(now);
  const { listed, place } = atPlace(question);
  const { standing, network, said } = standingIn(listed, web, plan, asOf);
  return {
    ...told,
    at: now.toISOString(),
    asOf,
    ...whoAndWhere(listed, place, web),
    planId: plan.id ?? "",
    plan: plan.name ?? "Plan name not on record",
    network: network === null ? null : (namesOf(web).get(network) ?? "Network not on record"),
    standing,
    accepting: acceptingAt(listed, web, new Set(networksOf(plan))),
    sources: [...new Set([listed, ...said, plan, place])]
      .filter((each) => each !== null)
      .map((each) => sourceOf(each, now)),
    sendBy: nextBusinessDay(asOf),
    keptUntil: addDays(asOf, keptDays),
  };
}

/** The listing at the one place that was asked about: somebody may be in a network at one address and not at another. */
function atPlace({ listed, web, placeKey }: NetworkQuestion): { listed: Listed; place: Location | null } {
  const own = listed.location ?? [];
  const asked = own.find((each) => keyOf(each) === placeKey) ?? own[0];
  if (asked === undefined) return { listed, place: null };
  return { listed: { ...listed, location: [asked] }, place: entryAt(web, "Location", keyOf(asked)) };
}

const whoAndWhere = (listed: Listed, place: Location | null, web: DirectoryWeb) => ({
  listing: keyOfEntry(listed),
  provider: titleOf(listed, web),
  specialty: workOf(listed),
  place: place?.name ?? null,
  address: addressInWords(place?.address),
});

/** Two years have 731 days at most. */
const keptDays = networkAnswerLaw.keepYears * 366;

/** Holidays count as business days here: sooner than the law asks is never late. */
function nextBusinessDay(day: string): string {
  const next = addDays(day, 1);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? nextBusinessDay(next) : next;
}

/** Where receipts are kept: put once, never changed, never taken away before their time. */
export interface NetworkReceipts {
  keep(file: ReceiptFile, receipt: NetworkReceipt): Promise<void>;
  /** All of a file, newest first. */
  list(file: ReceiptFile): Promise<readonly NetworkReceipt[]>;
}
