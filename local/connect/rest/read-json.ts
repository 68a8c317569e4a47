import type { Context } from "hono";
import type * as z from "zod";
import { badRequest } from "./connect-fault.ts";

/** The request's body in the shape of an operation. Throws Connect's own refusal. */
export async function readJson<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = await context.req.json().catch(() => null);
  const read = shape.safeParse(body);
  if (!read.success) throw badRequest("The request is not well formed.");
  return read.data;
}
