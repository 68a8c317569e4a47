import "./no-eval.ts";
import * as z from "zod/mini";
import {
  ApiError,
  CallLogRecord,
  Draft,
  draftFields,
  errorCodes,
  Floor,
  HandOver,
  Me,
  routes,
  WrapUp,
  WrapUpSaved,
} from "./api.ts";
import { HintAnswer, Slate } from "./next-best-action.ts";
import { BreakGlassLease, BreakGlassRequest, FoundMembers, MemberSearch, OpenLease } from "./break-glass.ts";
import { CostEstimate, CostQuestion } from "./cost.ts";
import { Profile } from "./profile.ts";
import { Accounting, DisclosureRequest, Review, ReviewedMember, Reviews, VerdictRequest } from "./reviews.ts";

/** Schemas that have a name of their own in the document. */
const named = {
  Accounting,
  ApiError,
  BreakGlassLease,
  BreakGlassRequest,
  CallLogRecord,
  DisclosureRequest,
  CostEstimate,
  CostQuestion,
  Draft,
  Floor,
  FoundMembers,
  HandOver,
  HintAnswer,
  Me,
  MemberSearch,
  OpenLease,
  Profile,
  Review,
  ReviewedMember,
  Reviews,
  Slate,
  VerdictRequest,
  WrapUp,
  WrapUpSaved,
} as const satisfies Record<string, z.ZodMiniType>;

interface Route {
  readonly method: string;
  readonly path: string;
  readonly request?: z.ZodMiniType;
  readonly response: z.ZodMiniType;
}

/** The desk's HTTP API as an OpenAPI 3.1 document, written from the very schemas both sides parse by. */
export function openApi(version: string) {
  const operations = Object.entries<Route>(routes);
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, route] of operations) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(operationId, route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Careline desk API",
      version,
      description: `Every refusal is an ApiError with one of these codes: ${errorCodes.join(", ")}.`,
    },
    servers: [{ url: "/api" }],
    security: [{ signIn: [] }],
    paths,
    components: {
      securitySchemes: { signIn: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, jsonSchema(schema)])),
    },
  };
}

const operation = (operationId: string, { path, request, response }: Route) => ({
  operationId,
  parameters: parametersOf(path),
  ...(request ? { requestBody: { required: true, content: json(request) } } : {}),
  responses: {
    "200": { description: "As asked.", content: json(response) },
    default: { description: "Refused.", content: json(ApiError) },
  },
});

function parametersOf(path: string): readonly object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "field" ? { type: "string", enum: draftFields } : { type: "string" },
  }));
}

const json = (schema: z.ZodMiniType) => ({ "application/json": { schema: reference(schema) } });

function reference(schema: z.ZodMiniType): object {
  const name = Object.entries<z.ZodMiniType>(named).find(([, each]) => each === schema)?.[0];
  return name === undefined ? jsonSchema(schema) : { $ref: `#/components/schemas/${name}` };
}

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; the dialect need not be said in every schema. */
function jsonSchema(schema: z.ZodMiniType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return rest;
}
