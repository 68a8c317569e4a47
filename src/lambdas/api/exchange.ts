import type { Context } from "hono";
import * as z from "zod";
import * as mini from "zod/mini";
import { draftFields } from "#contract/api.ts";
import { directoryTypes } from "#contract/directory.ts";
import { Refusal } from "./errors.ts";

/** A path of the contract in Hono's spelling: `{contactId}` is `:contactId`. */
export const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const parameters = {
  /** Connect's ids are UUIDs; nothing else an id may hold can do harm. */
  contactId: z.string().regex(/^[\w-]{1,100}$/),
  hintId: z.string().regex(/^[\w:.-]{1,200}$/),
  leaseId: z.string().regex(/^[\w-]{1,100}$/),
  reviewId: z.string().regex(/^[\w-]{1,100}$/),
  /** The earlier contact in which something was promised. */
  madeIn: z.string().regex(/^[\w-]{1,100}$/),
  draftId: z.string().regex(/^[\w-]{1,100}$/),
  field: z.enum(draftFields),
};

/** A path parameter, parsed. Throws `notFound`: an address nobody could have been given. */
export function parameter<Name extends keyof typeof parameters>(
  context: Context,
  name: Name,
): z.infer<(typeof parameters)[Name]>;
export function parameter(context: Context, name: keyof typeof parameters): string {
  const parsed = parameters[name].safeParse(context.req.param(name));
  if (!parsed.success) throw new Refusal("notFound");
  return parsed.data;
}

const DirectoryEntryPath = z.object({
  type: z.enum(directoryTypes),
  /** https://hl7.org/fhir/R4/datatypes.html#id */
  id: z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/),
});

/** Which entry of the directory is asked for. Throws `notFound`. */
export function directoryParameters(context: Context): z.infer<typeof DirectoryEntryPath> {
  const parsed = DirectoryEntryPath.safeParse(context.req.param());
  if (!parsed.success) throw new Refusal("notFound");
  return parsed.data;
}

/** The request's body, parsed. Throws `badRequest` naming the fields that are wrong, never their values. */
export async function body<T>(context: Context, schema: mini.ZodMiniType<T>): Promise<T> {
  const parsed = mini.safeParse(schema, await json(context));
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path }) => path.join(".") || "the body"));
  throw new Refusal("badRequest", `Not as described: ${[...fields].join(", ")}.`);
}

async function json(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("badRequest", "The body is not JSON.");
  }
}

/** Answers with what the contract names and nothing else: fields it does not know stay here. */
export const answer = <T>(context: Context, schema: mini.ZodMiniType<T>, value: unknown): Response =>
  context.json(mini.parse(schema, value));
