import type { Context } from "hono";
import * as z from "zod";
import { roles } from "#journey/disclosure/decide-access.ts";
import { scopeOf } from "#journey/disclosure/scope.ts";
import type { Scope } from "#journey/disclosure/scope.ts";
import type { Role, User } from "#journey/disclosure/decide-access.ts";
import { Refusal } from "./errors.ts";

/** What Hono's Lambda adapter puts beside a request. */
export interface ApiEnv {
  readonly Bindings: { readonly event: unknown };
}

/** Claims as API Gateway's JWT authorizer hands them on: all text, lists as `[a b]`. */
const Event = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.unknown()) }) }),
  }),
});

/** Access tokens say `username`, identity tokens `cognito:username`; either way Cognito says it, not the page. */
const Claims = z.object({
  username: z.string().optional(),
  "cognito:username": z.string().optional(),
  name: z.string().optional(),
  "cognito:groups": z.union([z.string(), z.array(z.string())]).optional(),
});

export interface SignedIn extends User {
  /** Only identity tokens carry it. */
  readonly name: string | null;
  readonly scope: Scope;
}

/** Who asks. Throws `unauthenticated` where the authorizer left no name. */
export function userOf(context: Context<ApiEnv>): SignedIn {
  const event = Event.safeParse(context.env.event);
  const claims = Claims.safeParse(event.data?.requestContext.authorizer.jwt.claims);
  const username = claims.data?.username ?? claims.data?.["cognito:username"];
  if (!claims.success || username === undefined) throw new Refusal("unauthenticated");
  const groups = groupsOf(claims.data["cognito:groups"]);
  return { username, name: claims.data.name ?? null, roles: rolesOf(groups), scope: scopeOf(groups) };
}

/** `[agent supervisor]`, `["agent"]` or a list. */
const groupsOf = (groups: string | readonly string[] | undefined): readonly string[] =>
  typeof groups === "string" ? groups.split(/[[\]\s,"]+/).filter(Boolean) : (groups ?? []);

/** The roles among a sign-in's groups, `agent` or `role:agent`. A group that is no role opens nothing. */
export function rolesOf(groups: string | readonly string[] | undefined): readonly Role[] {
  const names = groupsOf(groups);
  return roles.filter((role) => names.includes(role) || names.includes(`role:${role}`));
}
