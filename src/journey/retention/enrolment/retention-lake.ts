import type { RetentionScoreFile } from "../retention-score-file.ts";
import type { Unreadable } from "./enrolment-row.ts";

/** A line of an extract as it was read. `line` is where it ends in the file, counted from 1. */
export type ExtractLine =
  | { readonly state: "read"; readonly line: number; readonly cells: Readonly<Record<string, string>> }
  | {
      readonly state: "broken";
      readonly line: number;
      /** `unreadableFromHere`: a quote is never closed, and nothing after it could be read. */
      readonly why: "noJson" | "otherCellCount" | "unreadableFromHere";
      readonly text: string;
    };

/** A line that was not scored, with why; kept as it came, so that nothing is lost. */
export interface Reject {
  readonly line: number;
  readonly why: Unreadable["why"] | Exclude<ExtractLine, { state: "read" }>["why"] | "notWritten";
  readonly column: string | null;
  readonly row: Readonly<Record<string, string>> | string;
}

/**
 * The plan's enrolment extracts, and what comes of them, beside FHIR. Fulfilled by `adapters/server/lake`; a fake lies
 * beside it. All but reading a line that is broken rejects when the lake does not answer.
 */
export interface RetentionLake {
  /** Keys of the extracts under a prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** The lines of one extract, CSV or JSON lines, as they come: never all of them at once. */
  lines(key: string): AsyncIterable<ExtractLine>;
  /** Keeps a member's score, in place of the one before. */
  keepScore(file: RetentionScoreFile): Promise<void>;
  /** Keeps a part of what was not scored, in place of the same part of an earlier run over the same extract. */
  keepRejects(key: string, part: number, rejects: readonly Reject[]): Promise<void>;
  /** The day of the newest extract scored so far; null before the first. */
  newest(): Promise<string | null>;
  keepNewest(asOf: string): Promise<void>;
}
