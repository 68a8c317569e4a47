import type { Source } from "../profile.ts";
import type { DirectoryType } from "./directory-web.ts";
import type { NetworkLine } from "./network-standing.ts";

/** One thing the directory says, with where it says it. */
export interface DirectoryFact {
  readonly label: string;
  readonly value: string;
  readonly source: Source;
}

export interface DirectoryPlace {
  /** `Location/…`; an organization's own address has its key. */
  readonly key: string;
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
  /** e.g. "Mon to Fri 8:00 AM to 5:00 PM" */
  readonly hours: readonly string[];
  readonly accessibility: readonly string[];
  readonly source: Source;
}

/** Where somebody works, and as what. A listing is what a network answer can be given for. */
export interface DirectoryListing {
  /** `PractitionerRole/…` or `OrganizationAffiliation/…` */
  readonly key: string;
  readonly who: string;
  readonly whoKey: string | null;
  readonly specialty: string | null;
  readonly organization: string | null;
  readonly places: readonly string[];
  readonly phone: string | null;
  readonly isActive: boolean;
  readonly source: Source;
}

/** What the directory says of one entry: a professional, a practice, a place, a network, a plan's product. */
export interface DirectoryPage {
  readonly type: DirectoryType;
  readonly id: string;
  readonly title: string;
  /** e.g. "Practitioner", "Network" */
  readonly kind: string;
  readonly isActive: boolean;
  readonly specialties: readonly string[];
  readonly facts: readonly DirectoryFact[];
  readonly listings: readonly DirectoryListing[];
  readonly places: readonly DirectoryPlace[];
  readonly networks: readonly NetworkLine[];
  readonly source: Source;
  /** ISO 8601: when the page was put together. */
  readonly asOf: string;
}
