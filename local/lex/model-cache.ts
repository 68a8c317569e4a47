import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { classifierOf, trainClassifier } from "./classifier.ts";
import type { Classify } from "./classifier.ts";
import type { IntentModel } from "./intent-model.ts";
import type { Example } from "./train-model.ts";

/** Where the laptop keeps what its bots learned. */
const laptopFolder = join(import.meta.dirname, "../../.local/cache/lex");

/** Changes when the way of learning does, so that nothing learned the old way is taken. */
const version = 4;

export interface ModelCache {
  /** What was learned from exactly these examples and background, learned now if it was not kept. */
  readonly classifier: (examples: readonly Example[], background: readonly string[]) => Classify;
}

const Model = z.object({
  labels: z.array(z.string()),
  /** In the order of their places, one a line: read far quicker than a map. */
  features: z.string(),
  rarities: z.instanceof(Float32Array),
  weights: z.instanceof(Float32Array),
  lengths: z.instanceof(Int32Array),
  examplePlaces: z.instanceof(Int32Array),
  exampleWeights: z.instanceof(Float32Array),
  exampleLabels: z.instanceof(Int32Array),
});

/** Keeps models as files in a folder, named by the hash of their examples. A broken file is learned anew. */
export function openModelCache(folder = laptopFolder): ModelCache {
  return {
    classifier: (examples, background) => {
      const hash = createHash("sha256")
        .update(JSON.stringify([version, examples, background]))
        .digest("hex");
      const path = join(folder, `${hash.slice(0, 32)}.model`);
      const kept = read(path);
      if (kept) return classifierOf(kept);
      const { model, classify } = trainClassifier(examples, background);
      write(folder, path, model);
      return classify;
    },
  };
}

function read(path: string): IntentModel | null {
  try {
    const kept: unknown = deserialize(readFileSync(path));
    const { lengths, examplePlaces, exampleWeights, features, ...model } = Model.parse(kept);
    let at = 0;
    const examples = Array.from(lengths, (length) => {
      const end = at + length;
      const vector = { places: examplePlaces.subarray(at, end), weights: exampleWeights.subarray(at, end) };
      at = end;
      return vector;
    });
    const places = new Map(features.split("\n").map((feature, place) => [feature, place]));
    return { ...model, places, examples };
  } catch {
    return null;
  }
}

/** A folder that cannot be written costs time at the next start, nothing else. */
function write(folder: string, path: string, { examples, places: features, ...model }: IntentModel): void {
  const kept = {
    ...model,
    labels: [...model.labels],
    features: [...features.keys()].join("\n"),
    lengths: Int32Array.from(examples, ({ places }) => places.length),
    examplePlaces: Int32Array.from(examples.flatMap(({ places }) => [...places])),
    exampleWeights: Float32Array.from(examples.flatMap(({ weights }) => [...weights])),
  };
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, serialize(kept));
    renameSync(unfinished, path);
  } catch {
    return;
  }
}
