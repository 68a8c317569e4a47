/**
 * What the product is made of, as data: functions, routes, tables, streams, and the Connect instance's queues,
 * routing profiles and agent statuses. The CDK app deploys it, the laptop runs it. No packages here.
 */

/** Functions by the folder that holds them: `src/lambdas/<name>/handler.ts` exports `handler`. */
export const functions = {
  api: {
    description: "The desk's HTTP API",
    timeoutSeconds: 10,
    whoIsHurtIfThisFails: "Agents cannot see who is calling.",
  },
  "identify-caller": {
    description: "Called by the flows: who is calling",
    timeoutSeconds: 8,
    whoIsHurtIfThisFails: "Callers reach an agent unverified and must say everything again.",
  },
  "estimate-wait": {
    description: "Called by the flows: the place in line, the wait, and the next opening",
    timeoutSeconds: 8,
    whoIsHurtIfThisFails:
      "Callers who wait do not hear how long, and are called back without regard to hours.",
  },
  "keep-survey": {
    description:
      "Called by the flows: what a caller keyed after the call, kept for whoever speaks with them next",
    timeoutSeconds: 8,
    whoIsHurtIfThisFails: "Members who were badly served are met the next time as if nothing had been.",
  },
  "fulfil-intent": {
    description: "Called by Lex: the bots' answers",
    timeoutSeconds: 8,
    whoIsHurtIfThisFails: "Members get no answer from self-service and wait for a person.",
  },
  "start-chat": {
    description: "Called by the member's page: opens a chat",
    timeoutSeconds: 8,
    whoIsHurtIfThisFails: "Members cannot start a chat.",
  },
  "record-contact": {
    description: "Contact events and agent events become contact rows and call-log records",
    timeoutSeconds: 30,
    whoIsHurtIfThisFails:
      "Agents lose the right to see their caller's profile, and contacts miss from the record.",
  },
  "follow-conversation": {
    description: "What Contact Lens heard becomes turns of the contact, and the desk is told",
    timeoutSeconds: 30,
    whoIsHurtIfThisFails: "Agents read no transcript, and suggestions do not follow what is said.",
  },
  "follow-audit": {
    description:
      "Called by the schedule: the audit chains' new entries become AuditEvents, anchors and reviews",
    timeoutSeconds: 60,
    whoIsHurtIfThisFails:
      "Looks at members' records reach neither the FHIR store nor a supervisor's review until it works again.",
  },
  "follow-care-management": {
    description:
      "Called by the care-management system's subscription: what changed there reaches the desk of its contact",
    timeoutSeconds: 10,
    whoIsHurtIfThisFails:
      "A case manager's word reaches the agent only with the next look at the hints, not while it can still be heeded.",
  },
  "publish-metrics": {
    description: "Queue and agent figures go to the live channels",
    timeoutSeconds: 10,
    whoIsHurtIfThisFails: "Supervisors steer by old figures.",
  },
  "project-summary": {
    description: "Members whose resources have changed get a new summary",
    timeoutSeconds: 300,
    whoIsHurtIfThisFails:
      "Agents first see a member's page as it was some time ago, and wait for the newer one.",
  },
  "send-outreach": {
    description: "Called by the schedule every minute: messages that a person has approved go out",
    timeoutSeconds: 300,
    whoIsHurtIfThisFails: "Members hear later of what a person has approved for them.",
  },
  "score-retention": {
    description:
      "Called by the schedule once a day: the enrolment extract in the lake becomes each member's retention score",
    timeoutSeconds: 900,
    whoIsHurtIfThisFails: "Agents see who may leave, and why, as of the last extract that was scored.",
  },
} as const;
export type FunctionName = keyof typeof functions;

/** HTTP routes outside `src/contract`: everything of the desk goes to `api` behind the JWT authorizer. */
export const httpRoutes = [
  { method: "ANY", path: "/api/{proxy+}", function: "api", authorizer: "jwt" },
  { method: "POST", path: "/start-chat", function: "start-chat", authorizer: "none" },
  /** Where the plan's care-management system posts its notifications: a rest-hook Subscription with our key in its header. */
  { method: "POST", path: "/care-management-news", function: "follow-care-management", authorizer: "none" },
] as const satisfies readonly {
  method: string;
  path: string;
  function: FunctionName;
  authorizer: "jwt" | "none";
}[];

/**
 * `records` holds contact rows, hand-over cards, turns of conversations, drafts, decisions, member summaries, network
 * answers, what contacts are about and where quality looks again; `audit` is
 * append-only. Keys: `pk`, `sk`.
 */
export const tables = {
  records: { name: "careline-records", pointInTimeRecovery: true, timeToLive: "expiresAt" },
  audit: { name: "careline-audit", pointInTimeRecovery: true, timeToLive: null },
} as const;

/** Firehose delivery streams and where they put their lines. */
export const streams = {
  callLog: { name: "careline-call-log", bucket: "careline-lake", prefix: "call-logs" },
  /** Where the audit chains stood. The bucket keeps what it has (Object Lock), so that nobody who may write the table can cut its chains unseen. */
  auditAnchors: { name: "careline-audit-anchors", bucket: "careline-audit-anchors", prefix: "anchors" },
} as const;

/** Environment variables of every function; values are filled in by CDK and by `local/functions.ts`. */
export const environment = [
  "RECORDS_TABLE",
  "AUDIT_TABLE",
  "CALL_LOG_STREAM",
  "AUDIT_ANCHOR_STREAM",
  /** The bucket beside FHIR: the call log, and the plan's files about members. */
  "LAKE_BUCKET",
  "FHIR_ENDPOINT",
  "CONNECT_INSTANCE_ID",
  "LIVE_ENDPOINT",
  "CHAT_FLOW_ID",
  /** The number members call, in E.164. */
  "MEMBER_LINE",
  /** The number texts come from. */
  "TEXT_ORIGIN",
  /** The address e-mails come from. */
  "EMAIL_ORIGIN",
  /** What one-time codes are sealed with: a secret of the deployment, made by the deploy and seen by nobody. */
  "CODE_SECRET",
  /** The API of the partner that looks at documents and faces, and its key. */
  "DOCUMENT_PARTNER",
  "DOCUMENT_PARTNER_KEY",
  /** The R4 base of the plan's care-management system, our token there, and the key that its notifications bear. */
  "CARE_MANAGEMENT",
  "CARE_MANAGEMENT_TOKEN",
  "CARE_MANAGEMENT_HOOK_KEY",
] as const;
export type EnvironmentName = (typeof environment)[number];

const everyDay = (from: string, to: string) => ({
  monday: { from, to },
  tuesday: { from, to },
  wednesday: { from, to },
  thursday: { from, to },
  friday: { from, to },
  saturday: { from, to },
  sunday: { from, to },
});

const onWeekdays = (from: string, to: string) => ({
  monday: { from, to },
  tuesday: { from, to },
  wednesday: { from, to },
  thursday: { from, to },
  friday: { from, to },
});

/**
 * Hours of operation by the symbol of `${hours:…}`. From October to March a Medicare plan answers every day from 8 to 8,
 * Thanksgiving and Christmas aside (42 CFR 422.111(h)(1)).
 */
export const hoursOfOperation = {
  "member-services": {
    name: "Member services",
    timeZone: "America/Los_Angeles",
    days: everyDay("08:00", "20:00"),
    holidays: ["2026-11-26", "2026-12-25", "2027-11-25", "2027-12-25"],
  },
  "provider-services": {
    name: "Provider services",
    timeZone: "America/Los_Angeles",
    days: onWeekdays("07:00", "18:00"),
    holidays: ["2026-11-26", "2026-12-25", "2027-01-01", "2027-11-25", "2027-12-25"],
  },
  "always-open": { name: "Always open", timeZone: "UTC", days: everyDay("00:00", "24:00"), holidays: [] },
};

/**
 * The instance's queues; the key is the symbol in `${queue:…}`. `outboundWhisper` is the flow that greets whoever is
 * called back out of the queue; queues without one call nobody back.
 */
export const queues = {
  "member-services": {
    name: "Member services",
    language: "en-US",
    targetSeconds: 30,
    hours: "member-services",
    outboundWhisper: "outbound-whisper",
  },
  "member-services-spanish": {
    name: "Member services, Spanish",
    language: "es-US",
    targetSeconds: 30,
    hours: "member-services",
    outboundWhisper: "outbound-whisper",
  },
  "member-services-chinese": {
    name: "Member services, Chinese",
    language: "zh-CN",
    targetSeconds: 30,
    hours: "member-services",
    outboundWhisper: "outbound-whisper",
  },
  "provider-services": {
    name: "Provider services",
    language: "en-US",
    targetSeconds: 60,
    hours: "provider-services",
    outboundWhisper: null,
  },
  "prospective-members": {
    name: "Prospective members",
    language: "en-US",
    targetSeconds: 30,
    hours: "member-services",
    outboundWhisper: null,
  },
  tty: { name: "TTY", language: "en-US", targetSeconds: 30, hours: "member-services", outboundWhisper: null },
  /** Contacts with a sign of fraud. Callers hear of it what they hear of any queue. */
  "account-review": {
    name: "Account review",
    language: "en-US",
    targetSeconds: 30,
    hours: "member-services",
    outboundWhisper: "outbound-whisper",
  },
  "nurse-line": {
    name: "Nurse line",
    language: "en-US",
    targetSeconds: 10,
    hours: "always-open",
    outboundWhisper: null,
  },
} as const;
export type QueueSymbol = keyof typeof queues;

/** One call, or up to three chats. */
export const routingProfiles = {
  "member-services": {
    name: "Member services",
    voice: 1,
    chat: 3,
    queues: ["member-services", "provider-services", "prospective-members", "tty"],
  },
  "member-services-spanish": {
    name: "Member services, English and Spanish",
    voice: 1,
    chat: 3,
    queues: ["member-services-spanish", "member-services"],
  },
  "member-services-chinese": {
    name: "Member services, English and Chinese",
    voice: 1,
    chat: 3,
    queues: ["member-services-chinese", "member-services"],
  },
  "nurse-line": { name: "Nurse line", voice: 1, chat: 3, queues: ["nurse-line"] },
  "account-review": { name: "Account review", voice: 1, chat: 3, queues: ["account-review"] },
} as const satisfies Record<
  string,
  { name: string; voice: number; chat: number; queues: readonly QueueSymbol[] }
>;
export type RoutingProfileSymbol = keyof typeof routingProfiles;

/** The plan's telephone numbers and the flow that answers each; 555-01xx numbers are reserved for fiction. */
export const lines = {
  "member-services": { name: "Member services", number: "+15555550100", flow: "member-inbound" },
  "provider-services": { name: "Provider services", number: "+15555550101", flow: "provider-inbound" },
  "prospective-members": { name: "Prospective members", number: "+15555550102", flow: "prospective-inbound" },
  tty: { name: "TTY", number: "+15555550103", flow: "tty-inbound" },
  "nurse-line": { name: "Nurse line", number: "+15555550104", flow: "nurse-inbound" },
} as const;

/** States an agent may choose. After-contact work has no limit in Connect; the desk owns the visible timer. */
export const agentStatuses = [
  { symbol: "available", name: "Available", type: "routable" },
  { symbol: "break", name: "Break", type: "not_routable" },
  { symbol: "lunch", name: "Lunch", type: "not_routable" },
  { symbol: "training", name: "Training", type: "not_routable" },
  { symbol: "offline", name: "Offline", type: "offline" },
] as const;
