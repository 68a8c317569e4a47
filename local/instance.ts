import { createHash } from "node:crypto";
import { agentStatuses, lines, queues, routingProfiles } from "#infra/manifest.ts";
import type { RoutingProfileSymbol } from "#infra/manifest.ts";
import type { Role } from "#journey/disclosure/decide-access.ts";

/**
 * The laptop's Connect instance: well-formed ids and ARNs (Streams cuts instance, account and region out of them by
 * regular expression), the same at every start, and the people who work there. Invented, all of them.
 */
export const region = "us-west-2";
export const account = "000000000000";
export const instanceId = "0c4e11fe-0000-4000-8000-000000000001";
export const instanceArn = `arn:aws:connect:${region}:${account}:instance/${instanceId}`;

/** A UUID that is always the same for the same words. */
export function stableUuid(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The ARN of a resource of the instance, e.g. `arnOf("queue", id)`. */
export const arnOf = (kind: string, id: string): string => `${instanceArn}/${kind}/${id}`;

/** symbol → id, for each kind of thing the manifest names. */
export const queueId = (symbol: string): string => stableUuid(`queue:${symbol}`);
export const routingProfileId = (symbol: string): string => stableUuid(`routing-profile:${symbol}`);
export const agentStatusId = (symbol: string): string => stableUuid(`agent-state:${symbol}`);
export const hoursId = (symbol: string): string => stableUuid(`operating-hours:${symbol}`);
export const flowId = (symbol: string): string => stableUuid(`contact-flow:${symbol}`);

export const queueList = Object.entries(queues).map(([symbol, queue]) => ({
  symbol,
  id: queueId(symbol),
  arn: arnOf("queue", queueId(symbol)),
  ...queue,
}));
export const statusList = agentStatuses.map((status) => ({
  ...status,
  id: agentStatusId(status.symbol),
  arn: arnOf("agent-state", agentStatusId(status.symbol)),
}));
export const routingProfileList = Object.entries(routingProfiles).map(([symbol, profile]) => ({
  symbol,
  id: routingProfileId(symbol),
  arn: arnOf("routing-profile", routingProfileId(symbol)),
  ...profile,
}));

/** A person who signs in. On the laptop Cognito and Connect share this list, as both share one SAML provider on AWS. */
export interface LocalUser {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  /** Roles, and how far they reach. On AWS the same names are groups of the user pool. */
  readonly groups: readonly (Role | `${"team" | "queue" | "plan"}:${string}`)[];
  readonly routingProfile: RoutingProfileSymbol;
  /** What routing criteria may ask for; levels 1 to 5. */
  readonly proficiencies?: readonly {
    readonly name: string;
    readonly value: string;
    readonly level: number;
  }[];
  /** `true`: the first sign-in asks for a new password. */
  readonly mustChangePassword?: boolean;
}

export const localPassword = "Careline-2026-local";

export const localUsers: readonly LocalUser[] = [
  {
    username: "ana",
    name: "Ana Alvarez",
    email: "ana@careline.example",
    groups: ["agent", "team:alpha"],
    routingProfile: "member-services-spanish",
    proficiencies: [{ name: "connect:Language", value: "connect:Spanish", level: 5 }],
  },
  {
    username: "ben",
    name: "Ben Placeholder",
    email: "ben@careline.example",
    groups: ["agent", "team:alpha"],
    routingProfile: "member-services",
  },
  {
    username: "lin",
    name: "Lin Mockley",
    email: "lin@careline.example",
    groups: ["agent", "team:alpha"],
    routingProfile: "member-services-chinese",
    proficiencies: [
      { name: "connect:Language", value: "connect:Chinese", level: 4 },
      { name: "connect:Language", value: "connect:Cantonese", level: 4 },
    ],
  },
  {
    username: "gus",
    name: "Gus Nurseman",
    email: "gus@careline.example",
    groups: ["agent", "nurse", "team:nurses"],
    routingProfile: "nurse-line",
  },
  {
    username: "fay",
    name: "Fay Reviewer",
    email: "fay@careline.example",
    groups: ["agent"],
    routingProfile: "account-review",
  },
  {
    username: "noor",
    name: "Noor Newhire",
    email: "noor@careline.example",
    groups: ["agent", "team:alpha"],
    routingProfile: "member-services",
    mustChangePassword: true,
  },
  {
    username: "sam",
    name: "Sam Supervisor",
    email: "sam@careline.example",
    groups: ["supervisor"],
    routingProfile: "member-services",
  },
  {
    username: "tess",
    name: "Tess Teamwright",
    email: "tess@careline.example",
    groups: ["supervisor", "team:nurses", "queue:nurse-line"],
    routingProfile: "nurse-line",
  },
  {
    username: "lee",
    name: "Lee Leadman",
    email: "lee@careline.example",
    groups: ["lead", "team:alpha"],
    routingProfile: "member-services",
  },
  {
    username: "quinn",
    name: "Quinn Checkwell",
    email: "quinn@careline.example",
    groups: ["quality", "team:alpha"],
    routingProfile: "member-services",
  },
  {
    username: "audrey",
    name: "Audrey Auditson",
    email: "audrey@careline.example",
    groups: ["auditor"],
    routingProfile: "member-services",
  },
  {
    username: "adam",
    name: "Adam Adminson",
    email: "adam@careline.example",
    groups: ["admin"],
    routingProfile: "member-services",
  },
];

/** The team somebody is in, which Connect calls a level of the agent hierarchy; null where nobody said. */
export const teamOf = ({ groups }: Pick<LocalUser, "groups">): string | null =>
  groups.find((group) => group.startsWith("team:"))?.slice("team:".length) ?? null;

export const userId = (username: string): string => stableUuid(`agent:${username}`);
export const userArn = (username: string): string => arnOf("agent", userId(username));

/** The plan's member line. */
export const memberLine = lines["member-services"].number;
