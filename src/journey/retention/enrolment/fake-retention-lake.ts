import type { RetentionScoreFile } from "../retention-score-file.ts";
import type { ExtractLine, Reject, RetentionLake } from "./retention-lake.ts";

/** A lake in memory over these extracts; `refuses` names members whose score cannot be written. */
export function fakeRetentionLake(
  extracts: ReadonlyMap<string, Iterable<ExtractLine>>,
  refuses: ReadonlySet<string> = new Set(),
) {
  const scores = new Map<string, RetentionScoreFile>();
  const rejects = new Map<string, readonly Reject[]>();
  let newest: string | null = null;
  const lake: RetentionLake = {
    list: async (prefix) => [...extracts.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
    lines: async function* lines(key) {
      yield* extracts.get(key) ?? [];
    },
    keepScore: async (file) => {
      if (refuses.has(file.patientId)) throw new Error("lake.notWritten");
      scores.set(file.patientId, file);
    },
    keepRejects: async (key, part, some) => void rejects.set(`${key} ${part}`, some),
    newest: async () => newest,
    keepNewest: async (asOf) => {
      newest = asOf;
    },
  };
  return { lake, scores, rejects };
}
