import { usedQueries } from "#journey/identity/used-queries.ts";
import type { UsedQueries } from "#journey/identity/used-queries.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { codeOf } from "../fault-log.ts";
import type { Fault } from "../fault-log.ts";
import { undeclared } from "./capability-map.ts";
import type { HealthLakeReader } from "./healthlake-reader.ts";

/** The store does not declare a question the product asks: it might be ignored in silence, and show other people's data. */
export class FhirNotCapableError extends Error {
  /** E.g. `Coverage?beneficiary`. */
  readonly missing: readonly string[];
  constructor(missing: readonly string[]) {
    super(`fhir.notCapable: the store does not declare ${missing.join(", ")}`);
    this.missing = missing;
  }
}

interface CheckOptions {
  readonly logFault: (fault: Fault) => void;
  readonly used?: UsedQueries;
}

type Verdict = "capable" | "unread" | FhirNotCapableError;

/**
 * A reader that has the store's `/metadata` checked once a cold start. The check runs beside the first questions, and
 * their answers are handed out when it has passed; a store that lacks a question answers none of them. Metadata that
 * cannot be read hold up nobody: that is logged, and looked at again behind a later question, since the strict handling
 * of every search refuses unknown parameters all the same.
 */
export function checkedReader(store: HealthLakeReader, options: CheckOptions): FhirReader {
  const check = async (): Promise<Verdict> => {
    try {
      const missing = undeclared(await store.capabilities(), options.used ?? usedQueries);
      for (const each of missing) options.logFault({ at: `fhir ${each}`, code: "fhir.notCapable" });
      return missing.length === 0 ? "capable" : new FhirNotCapableError(missing);
    } catch (error) {
      options.logFault({ at: "fhir metadata", code: codeOf(error) });
      return "unread";
    }
  };

  let verdict: Verdict | null = null;
  let running: Promise<void> | null = null;
  const start = (): Promise<void> =>
    (running ??= check().then((found) => {
      verdict = found;
      running = null;
    }));
  const passed = async (): Promise<void> => {
    if (verdict === null) await start();
    else if (verdict === "unread") void start();
    if (verdict instanceof FhirNotCapableError) throw verdict;
  };
  const checked = async <T>(answer: Promise<T>): Promise<T> => {
    // whatever becomes of the answer, the verdict is told first
    answer.catch(() => null);
    await passed();
    return answer;
  };

  void start();
  return {
    search: (type, parameters, limit) => checked(store.search(type, parameters, limit)),
    read: (type, id) => checked(store.read(type, id)),
  };
}
