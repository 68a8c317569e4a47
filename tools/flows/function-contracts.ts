import { z } from "zod";
import * as estimateWait from "#lambdas/estimate-wait/flow-contract.ts";
import * as identifyCaller from "#lambdas/identify-caller/flow-contract.ts";
import * as keepSurvey from "#lambdas/keep-survey/flow-contract.ts";

/** What one purpose of a function takes and answers; values are null where any text will do. */
export interface PurposeContract {
  readonly takes: ReadonlyMap<string, Field>;
  readonly answers: ReadonlyMap<string, Field>;
}

interface Field {
  readonly isNeeded: boolean;
  readonly values: readonly string[] | null;
}

/** By purpose. */
export type FunctionContract = ReadonlyMap<string, PurposeContract>;

/** The parts of a JSON schema that flows can go wrong about: all of their values are texts. */
const Schema = z.object({
  properties: z.record(
    z.string(),
    z.object({
      const: z.string().optional(),
      enum: z.array(z.string()).optional(),
      default: z.string().optional(),
    }),
  ),
  required: z.array(z.string()).default([]),
});
const Union = z.object({ oneOf: z.array(Schema) });

/** By the name of the function, from the very schemas the functions read and answer by. */
export const functionContracts: ReadonlyMap<string, FunctionContract> = new Map([
  ["estimate-wait", contractOf(estimateWait.FlowRequest, estimateWait.flowAnswers)],
  ["identify-caller", contractOf(identifyCaller.FlowRequest, identifyCaller.flowAnswers)],
  ["keep-survey", contractOf(keepSurvey.FlowRequest, keepSurvey.flowAnswers)],
]);

function contractOf(request: z.ZodType, answers: Readonly<Record<string, z.ZodType>>): FunctionContract {
  return new Map(
    Union.parse(z.toJSONSchema(request, { io: "input" })).oneOf.flatMap((schema) => {
      const purpose = schema.properties["purpose"]?.const;
      const answer = purpose === undefined ? undefined : answers[purpose];
      if (purpose === undefined || !answer) return [];
      const answered = Schema.parse(z.toJSONSchema(answer));
      return [[purpose, { takes: fieldsOf(schema), answers: fieldsOf(answered) }] as const];
    }),
  );
}

function fieldsOf({ properties, required }: z.infer<typeof Schema>): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(properties).map(([name, property]) => [
      name,
      {
        isNeeded: required.includes(name) && property.default === undefined,
        values: property.enum ?? (property.const === undefined ? null : [property.const]),
      },
    ]),
  );
}
