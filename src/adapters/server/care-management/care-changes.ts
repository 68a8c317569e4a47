import type { CareChanges } from "#journey/next-best-action/care-management.ts";
import { careToken, isCareKind, patientIdOf, patientReference } from "./care-codes.ts";
import { answeredOrDown, careExchange, madeOf } from "./care-connection.ts";
import type { CareExchange, CareSystemOptions } from "./care-connection.ts";
import type { CareResource } from "./care-codes.ts";
import { contactOfSlate } from "./slate-task.ts";

/** A member rarely has two contacts at once, never this many. */
const mostSlates = 50;

/** What changed in the care-management system, traced to the contacts it matters for. */
export function fhirCareChanges(options: CareSystemOptions): CareChanges {
  return {
    contactsAbout: (references, budgetMs) =>
      answeredOrDown(contactsAbout(careExchange(options, budgetMs), references, options.clock.now())),
  };
}

async function contactsAbout({ reader }: CareExchange, references: readonly string[], now: Date) {
  const changed = await Promise.all(references.map((each) => readChanged(reader(), each)));
  const patientIds = madeOf(
    () => new Set(changed.flatMap((each) => (each && !isOurOwnWord(each) ? (patientIdOf(each) ?? []) : []))),
  );
  const slates = await Promise.all(
    [...patientIds].map((id) =>
      reader().search(
        "Task",
        [
          ["patient", patientReference(id)],
          ["code", careToken("slate")],
          ["_sort", "-_lastUpdated"],
        ],
        mostSlates,
      ),
    ),
  );
  const contacts = madeOf(() => slates.flat().flatMap((task) => contactOfSlate(task, now) ?? []));
  return { contactIds: [...new Set(contacts)] };
}

type Reader = ReturnType<CareExchange["reader"]>;

const readers: Readonly<Record<string, (reader: Reader, id: string) => Promise<CareResource | null>>> = {
  Task: (reader, id) => reader.read("Task", id),
  CarePlan: (reader, id) => reader.read("CarePlan", id),
  ServiceRequest: (reader, id) => reader.read("ServiceRequest", id),
  Communication: (reader, id) => reader.read("Communication", id),
};

/** Null for a type that says nothing to us, and for what is gone. */
async function readChanged(reader: Reader, reference: string): Promise<CareResource | null> {
  const [, type = "", id = ""] =
    /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/.*)?$/.exec(reference) ?? [];
  return (await readers[type]?.(reader, id)) ?? null;
}

/** Or each slate would be news, fetched again, and sent again. */
function isOurOwnWord(changed: CareResource): boolean {
  if (changed.resourceType === "Communication") return true;
  if (changed.resourceType === "Task") return changed.status === "requested";
  return changed.resourceType === "ServiceRequest" && isCareKind("referral", changed.category ?? []);
}
