import "./no-eval.ts";
import * as z from "zod/mini";
import { Source } from "./profile.ts";

/** The provider directory: public knowledge, about no member. Ids are those of the FHIR store. */
export const directoryTypes = [
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "OrganizationAffiliation",
  "Location",
  "HealthcareService",
  "InsurancePlan",
  "Endpoint",
] as const;

const Accepting = z.enum(["yes", "existingOnly", "existingAndFamily", "no", "noRecord"]);
/** `noRecord` is not "out". */
const Standing = z.enum(["in", "out", "noRecord"]);
const Text = z.nullable(z.string());

const NetworkLine = z.object({
  network: z.string(),
  plans: z.array(z.object({ planId: z.string(), name: z.string() })),
  through: z.string(),
  place: Text,
  accepting: Accepting,
  since: Text,
  until: Text,
  isCurrent: z.boolean(),
  sources: z.array(Source),
});

/** One entry with everything it hangs together with. */
export const DirectoryPage = z.object({
  type: z.enum(directoryTypes),
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  isActive: z.boolean(),
  specialties: z.array(z.string()),
  facts: z.array(z.object({ label: z.string(), value: z.string(), source: Source })),
  listings: z.array(
    z.object({
      key: z.string(),
      who: z.string(),
      whoKey: Text,
      specialty: Text,
      organization: Text,
      places: z.array(z.string()),
      phone: Text,
      isActive: z.boolean(),
      source: Source,
    }),
  ),
  places: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      address: Text,
      phone: Text,
      hours: z.array(z.string()),
      accessibility: z.array(z.string()),
      source: Source,
    }),
  ),
  networks: z.array(NetworkLine),
  source: Source,
  asOf: z.string(),
});

/** What a search can be narrowed by, and where it starts for the member of a contact. */
export const DirectoryChoices = z.object({
  plans: z.array(z.object({ planId: z.string(), name: z.string() })),
  specialties: z.array(z.object({ code: z.string(), words: z.string() })),
  languages: z.array(z.object({ code: z.string(), words: z.string() })),
});
export const DirectoryStart = z.object({
  /** The member's plan; null without one on record, or where it may not be shown. */
  planId: Text,
  /** What distance can be measured from: a position, the ZIP or city by name, or nothing on file. */
  whence: z.enum(["position", "place", "nothing"]),
});

/** ISO 639-1, NUCC taxonomy and ZIP as text; null is "any". */
export const DirectoryQuery = z.object({
  name: z.nullable(z.string().check(z.maxLength(80))),
  specialty: z.nullable(z.string().check(z.regex(/^[0-9A-Z]{10}$/))),
  postalCode: z.nullable(z.string().check(z.regex(/^\d{5}$/))),
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2}$/))),
  planId: z.nullable(z.string().check(z.maxLength(64))),
  inNetworkOnly: z.boolean(),
  acceptingOnly: z.boolean(),
  /** Measures from the member of this contact, as far as the asker may know them. */
  fromContactId: z.nullable(z.string().check(z.regex(/^[\w-]{1,100}$/))),
  /** A point to measure from instead, in degrees. */
  from: z.nullable(
    z.object({
      latitude: z.number().check(z.minimum(-90), z.maximum(90)),
      longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    }),
  ),
  /** From 0. */
  page: z.int().check(z.minimum(0), z.maximum(50)),
});

export const DirectoryFound = z.object({
  key: z.string(),
  name: z.string(),
  specialty: Text,
  organization: Text,
  placeKey: Text,
  place: Text,
  address: Text,
  places: z.int(),
  phone: Text,
  /** Straight line, in miles; null where one of the two positions is not on file. */
  nearness: z.object({
    kind: z.enum(["miles", "sameZip", "sameCity", "elsewhere", "unknown"]),
    miles: z.nullable(z.number()),
  }),
  network: z.nullable(Standing),
  accepting: Accepting,
  languages: z.array(z.string()),
  source: Source,
});
export const DirectoryResult = z.object({
  found: z.array(DirectoryFound),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  /** More matched than were looked at. */
  isCut: z.boolean(),
  whence: z.enum(["position", "place", "nothing"]),
});

/** An answer on network status, kept as it was given. */
export const NetworkReceipt = z.object({
  receiptId: z.string(),
  contactId: z.string(),
  username: z.string(),
  at: z.string(),
  asOf: z.string(),
  listing: z.string(),
  provider: z.string(),
  specialty: Text,
  place: Text,
  address: Text,
  planId: z.string(),
  plan: z.string(),
  network: Text,
  standing: Standing,
  accepting: Accepting,
  language: z.enum(["en-US", "es-US", "zh-CN"]),
  sources: z.array(Source),
  sendBy: z.string(),
  keptUntil: z.string(),
});

/** A receipt with its words in each language the plan writes. */
const WrittenReceipt = z.object({
  receipt: NetworkReceipt,
  words: z.object({ "en-US": z.string(), "es-US": z.string(), "zh-CN": z.string() }),
});
export const KeepReceipt = z.object({
  listing: z.string().check(z.regex(/^(PractitionerRole|OrganizationAffiliation)\/[A-Za-z0-9\-.]{1,64}$/)),
  placeKey: z.nullable(z.string().check(z.regex(/^Location\/[A-Za-z0-9\-.]{1,64}$/))),
  planId: z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,64}$/)),
});
export const KeptReceipt = WrittenReceipt;
export const KeptReceipts = z.object({ receipts: z.array(WrittenReceipt) });

export type DirectoryPage = z.infer<typeof DirectoryPage>;
export type DirectoryChoices = z.infer<typeof DirectoryChoices>;
export type DirectoryStart = z.infer<typeof DirectoryStart>;
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;
export type DirectoryFound = z.infer<typeof DirectoryFound>;
export type DirectoryResult = z.infer<typeof DirectoryResult>;
export type KeepReceipt = z.infer<typeof KeepReceipt>;
export type KeptReceipt = z.infer<typeof KeptReceipt>;
export type KeptReceipts = z.infer<typeof KeptReceipts>;
