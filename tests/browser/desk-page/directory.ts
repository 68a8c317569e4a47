import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { DirectoryFound, DirectoryPage, KeptReceipt } from "#contract/directory.ts";
import type { BoardRow } from "#contract/practice-board.ts";
import type { Session } from "#web/session/session.ts";

type DirectoryBackend = Pick<
  Session["backend"],
  | "practiceBoardRow"
  | "directoryChoices"
  | "directorySearch"
  | "directoryEntry"
  | "directoryStart"
  | "keepReceipt"
  | "receipts"
>;

/** A directory of one professional, and a board whose even numbers are the practice's own. */
export function fakeDirectory(answer: <T>(make: () => T, delay?: number) => Promise<T>): DirectoryBackend {
  const kept: KeptReceipt[] = [];
  return {
    // Later numbers answer sooner: rows come in no order.
    practiceBoardRow: (_contactId, { kind, digits }) =>
      answer(() => rowOf(kind, digits), 20 + ((1_000_000 - Number(digits)) % 7) * 10),
    directoryChoices: () =>
      answer(() => ({
        plans: [{ planId: "silver", name: "Example Silver PPO" }],
        specialties: [{ code: "207X00000X", words: "Orthopedics" }],
        languages: [{ code: "es", words: "Spanish" }],
      })),
    directorySearch: ({ page, name }) =>
      answer(() => {
        const found = name === "Nobody" ? [] : [noahFound];
        return { found, total: found.length, page, pages: 1, isCut: false, whence: "position" as const };
      }),
    directoryEntry: (_type, id) => {
      if (id === "gone") return Promise.reject(new BackendError("notFound", 404));
      return answer(() => noah);
    },
    directoryStart: () => answer(() => ({ planId: "silver", whence: "position" as const })),
    keepReceipt: () =>
      answer(() => {
        kept.unshift(receipt);
        return receipt;
      }),
    receipts: () => answer(() => ({ receipts: kept })),
  };
}

const rowOf = (kind: BoardRow["kind"], digits: string): BoardRow => {
  const isOwn = Number(digits) % 2 === 0;
  return {
    kind,
    asked: digits,
    number: isOwn ? `CLM-2026-${digits}` : digits,
    status: isOwn ? "denied" : "notFound",
    reason: isOwn
      ? "Denied because the provider did not ask for prior authorization (reason code 197)."
      : "No claim of this practice by that number.",
    next: isOwn ? "Appeal with the authorization number." : "Check the number against the remittance.",
    service: isOwn ? "MRI of the knee" : null,
    serviceDate: isOwn ? "2026-06-23" : null,
    billed: isOwn ? 1240_00 : null,
    paid: isOwn ? 0 : null,
    memberOwes: isOwn ? 0 : null,
    sources: [],
  };
};

const source = { resource: "PractitionerRole/noah-role", version: "3", asOf: "2026-11-01T00:00:00.000Z" };

const noahFound: DirectoryFound = {
  key: "PractitionerRole/noah-role",
  name: "Dr. Noah Mockett",
  specialty: "Orthopedic surgery",
  organization: "Testwell Orthopedics",
  placeKey: "Location/testwell",
  place: "Testwell Orthopedics",
  address: "100 Example Street, Testville, CO 80000",
  places: 1,
  phone: "+15555550155",
  nearness: { kind: "miles", miles: 4.2 },
  network: "in",
  accepting: "yes",
  languages: ["en", "es"],
  source,
};

const noah: DirectoryPage = {
  type: "PractitionerRole",
  id: "noah-role",
  title: "Dr. Noah Mockett",
  kind: "Practitioner at a practice",
  isActive: true,
  specialties: ["Orthopedic surgery"],
  facts: [
    { label: "NPI", value: "2999900014", source },
    { label: "Languages", value: "English, Spanish", source },
  ],
  listings: [],
  places: [
    {
      key: "Location/testwell",
      name: "Testwell Orthopedics",
      address: "100 Example Street, Testville, CO 80000",
      phone: "+15555550155",
      hours: ["Mon to Fri 8:00 AM to 5:00 PM"],
      accessibility: [],
      source,
    },
  ],
  networks: [
    {
      network: "Example Standard Network",
      plans: [{ planId: "silver", name: "Example Silver PPO" }],
      through: "Orthopedic surgery, Testwell Orthopedics",
      place: "Testwell Orthopedics",
      accepting: "yes",
      since: "2024-01-01",
      until: null,
      isCurrent: true,
      sources: [source],
    },
  ],
  source,
  asOf: "2026-11-22T15:00:00.000Z",
};

const receipt: KeptReceipt = {
  receipt: {
    receiptId: "3f9c2a71-0000",
    contactId: "call-1",
    username: "ana",
    at: "2026-11-22T15:00:00.000Z",
    asOf: "2026-11-22",
    listing: "PractitionerRole/noah-role",
    provider: "Dr. Noah Mockett",
    specialty: "Orthopedic surgery",
    place: "Testwell Orthopedics",
    address: null,
    planId: "silver",
    plan: "Example Silver PPO",
    network: "Example Standard Network",
    standing: "in",
    accepting: "yes",
    language: "en-US",
    sources: [source],
    sendBy: "2026-11-23",
    keptUntil: "2028-11-23",
  },
  words: { "en-US": "Is in the network.", "es-US": "Está en la red.", "zh-CN": "在网络内。" },
};
