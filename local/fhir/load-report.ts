import type { PutOutcome } from "./fhir-store.ts";

/** Where something stood: the file as given, and the line (or the entry of a bundle) where it can be told. */
export interface Spot {
  readonly file: string;
  readonly line: number | null;
}

export interface Remark extends Spot {
  readonly reason: string;
}

/** What a load did, resource by resource. */
export interface LoadReport {
  readonly files: number;
  /** Resource type → how many were written or were there already. */
  readonly taken: Readonly<Record<string, number>>;
  readonly outcomes: Readonly<Record<PutOutcome, number>>;
  /** Left out on purpose. */
  readonly skipped: readonly Remark[];
  /** Meant to be FHIR R4, and is not. */
  readonly refused: readonly Remark[];
  /** Written over what was there under the same type and id. */
  readonly replaced: readonly Remark[];
}

/** The line a position stands on, counted from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
