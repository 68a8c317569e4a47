import * as z from "zod";
import type { Scorecard } from "#journey/retention/scorecard.ts";

const Bins = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("number"), cuts: z.array(z.number()) }),
  z.object({ kind: z.literal("category"), groups: z.array(z.array(z.string())) }),
]);

const Calibration = z.array(z.object({ points: z.number(), probability: z.number() })).min(1);

const Side = z.object({ name: z.string(), bins: Bins });

const Crossed = z.object({
  first: Side,
  second: Side,
  points: z.array(z.array(z.number())),
  meanPoints: z.number(),
});

const Card = z.object({
  label: z.string(),
  features: z.array(
    z.object({ name: z.string(), bins: Bins, points: z.array(z.number()), meanPoints: z.number() }),
  ),
  crossed: z.array(Crossed).optional(),
  calibration: Calibration,
  groupCalibrations: z.record(z.string(), Calibration).optional(),
  baseRate: z.number(),
  rows: z.int(),
});

/** A scorecard from its file's text. Throws where it is none. */
export const readScorecard = (text: string): Scorecard => Card.parse(JSON.parse(text));
