import type { LakeFacts, LakeFile, LakeReading } from "./lake-facts.ts";

/** A lake in memory: member → files. Who is not in it has none; `late` never answers in time. */
export const fakeLakeFacts = (files: ReadonlyMap<string, readonly LakeFile[]>, late = false): LakeFacts => ({
  read: (patientId): Promise<LakeReading> =>
    Promise.resolve(late ? { state: "notReached" } : { state: "reached", files: files.get(patientId) ?? [] }),
});
