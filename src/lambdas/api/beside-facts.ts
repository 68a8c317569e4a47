import type { Fault } from "#adapters/server/fault-log.ts";
import type { Clock } from "#journey/clock.ts";
import type { LakeFacts, LakeReading } from "#journey/profile/lake/lake-facts.ts";
import type { ContactHistory, FiledContact } from "#journey/profile/timeline/contact-history.ts";

/** What lies beside FHIR: the lake's files and our own contacts with the member. */
export interface Beside {
  readonly lake: LakeReading;
  readonly filed: readonly FiledContact[];
}

/** Begins the reading, and says at any moment what has come so far. Never waits and never throws. */
type BeginBeside = (contactId: string, patientId: string | null) => () => Beside;

export interface BesideReadings {
  readonly beginBeside: BeginBeside;
  /** What was just written of one of the contacts is on the next page, though its reading is still fresh. */
  readonly tellBeside: (contactId: string, patientId: string, filed: FiledContact) => void;
}

const nothingYet: Beside = { lake: { state: "notReached" }, filed: [] };
const freshMs = 60_000;
const mostContacts = 200;

interface BesidePorts {
  readonly lake: LakeFacts;
  readonly history: ContactHistory;
  readonly logFault: (fault: Fault) => void;
}

interface Reading {
  so: Beside;
  readonly until: number;
}

/**
 * Whatever is slow here costs the page nothing: the page is put together when FHIR has answered, with what has come by
 * then, and the next reading of the same contact finds the rest. What could not be read is asked for again.
 */
export function besideFacts({ lake, history, logFault }: BesidePorts, clock: Clock): BesideReadings {
  const readings = new Map<string, Reading>();
  const beginBeside: BeginBeside = (contactId, patientId) => {
    if (patientId === null) return () => nothingYet;
    const key = keyOf(contactId, patientId);
    const now = clock.now().getTime();
    const kept = readings.get(key);
    if (kept && kept.until > now) return () => kept.so;
    dropOld(readings, now);
    const reading: Reading = { so: nothingYet, until: now + freshMs };
    readings.set(key, reading);
    const again = () => {
      if (readings.get(key) === reading) readings.delete(key);
    };
    void lake.read(patientId).then((read) => {
      reading.so = { ...reading.so, lake: read };
      if (read.state === "notReached") again();
    });
    history.of(patientId).then(
      (filed) => {
        reading.so = { ...reading.so, filed };
      },
      () => {
        logFault({ at: "profile", code: "history.notRead", contactId });
        again();
      },
    );
    return () => reading.so;
  };
  return {
    beginBeside,
    tellBeside: (contactId, patientId, told) => {
      const reading = readings.get(keyOf(contactId, patientId));
      if (!reading) return;
      const filed = reading.so.filed.map((each) => (each.contactId === told.contactId ? told : each));
      reading.so = { ...reading.so, filed };
    },
  };
}

const keyOf = (contactId: string, patientId: string): string => JSON.stringify([contactId, patientId]);

/** Entries are in the order of their end. What has ended is nobody's to keep in memory. */
function dropOld(readings: Map<string, Reading>, now: number): void {
  for (const [key, { until }] of readings) {
    if (until > now && readings.size < mostContacts) return;
    readings.delete(key);
  }
}
