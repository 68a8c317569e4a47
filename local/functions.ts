import { randomBytes } from "node:crypto";
import { lines, streams, tables } from "#infra/manifest.ts";
import type { EnvironmentName } from "#infra/manifest.ts";
import { awsAt, careManagementAt, documentPartnerAt } from "./addresses.ts";
import type { Ports } from "./addresses.ts";
import type { LambdaRuntimeOptions } from "./gateway/lambda-runtime.ts";
import { flowId, instanceId, queueList, region, statusList } from "./instance.ts";

/** The FHIR data store's id: 32 hex digits, as HealthLake's are. */
const dataStoreId = "c0ffee00c0ffee00c0ffee00c0ffee00";

/** The number texts come from, of those reserved for fiction. */
export const textOrigin = "+15555550109";

/** The address e-mails come from, in a domain that cannot exist. */
export const emailOrigin = "member-care@careline.example";

/** Known to nobody but this process. */
export const documentPartnerKey = randomBytes(24).toString("base64url");

/** What the product shows the care-management system, and what that shows the product; new ones at each start. */
export const careManagementKeys = {
  token: randomBytes(24).toString("base64url"),
  hook: randomBytes(24).toString("base64url"),
} as const;

/** What Lambda and the deploy would set. One process runs them all, so the names are the same for every function. */
export function setEnvironment(ports: Ports): void {
  const aws = awsAt(ports);
  const ours: Readonly<Record<EnvironmentName, string>> = {
    RECORDS_TABLE: tables.records.name,
    AUDIT_TABLE: tables.audit.name,
    CALL_LOG_STREAM: streams.callLog.name,
    AUDIT_ANCHOR_STREAM: streams.auditAnchors.name,
    LAKE_BUCKET: streams.callLog.bucket,
    FHIR_ENDPOINT: `${aws}/datastore/${dataStoreId}/r4`,
    CONNECT_INSTANCE_ID: instanceId,
    LIVE_ENDPOINT: `${aws}/event`,
    CHAT_FLOW_ID: flowId("member-inbound"),
    MEMBER_LINE: lines["member-services"].number,
    TEXT_ORIGIN: textOrigin,
    EMAIL_ORIGIN: emailOrigin,
    // A new one at each start: codes of before are gone with it, as after ten minutes anyway.
    CODE_SECRET: randomBytes(32).toString("base64url"),
    DOCUMENT_PARTNER: documentPartnerAt(ports),
    DOCUMENT_PARTNER_KEY: documentPartnerKey,
    CARE_MANAGEMENT: `${careManagementAt(ports)}/r4`,
    CARE_MANAGEMENT_TOKEN: careManagementKeys.token,
    CARE_MANAGEMENT_HOOK_KEY: careManagementKeys.hook,
  };
  Object.assign(process.env, ours, {
    AWS_ENDPOINT_URL: aws,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: "LOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
  });
}

/** The very handlers that Lambda runs; loaded after the environment is set, as Lambda does. */
export async function loadFunctions(): Promise<LambdaRuntimeOptions["handlers"]> {
  const [
    api,
    identifyCaller,
    estimateWait,
    keepSurvey,
    fulfilIntent,
    startChat,
    recordContact,
    followConversation,
    publishMetrics,
    followAudit,
    followCareManagement,
    projectSummary,
    scoreRetention,
    sendOutreach,
  ] = await Promise.all([
    import("#lambdas/api/handler.ts"),
    import("#lambdas/identify-caller/handler.ts"),
    import("#lambdas/estimate-wait/handler.ts"),
    import("#lambdas/keep-survey/handler.ts"),
    import("#lambdas/fulfil-intent/handler.ts"),
    import("#lambdas/start-chat/handler.ts"),
    import("#lambdas/record-contact/handler.ts"),
    import("#lambdas/follow-conversation/handler.ts"),
    import("#lambdas/publish-metrics/handler.ts"),
    import("#lambdas/follow-audit/handler.ts"),
    import("#lambdas/follow-care-management/handler.ts"),
    import("#lambdas/project-summary/handler.ts"),
    import("#lambdas/score-retention/handler.ts"),
    import("#lambdas/send-outreach/handler.ts"),
  ]);
  return {
    api,
    "identify-caller": identifyCaller,
    "estimate-wait": estimateWait,
    "keep-survey": keepSurvey,
    "fulfil-intent": fulfilIntent,
    "start-chat": startChat,
    "record-contact": recordContact,
    "follow-conversation": followConversation,
    "publish-metrics": publishMetrics,
    "follow-audit": followAudit,
    "follow-care-management": followCareManagement,
    "project-summary": projectSummary,
    "score-retention": scoreRetention,
    "send-outreach": sendOutreach,
  };
}

/** The constant input of the schedule that publishes the floor's figures. */
export const metricsPlan = {
  queues: queueList.map(({ id, name, targetSeconds }) => ({ queueId: id, name, targetSeconds })),
  statuses: statusList.map(({ name, type }) => ({ name, type })),
} as const;
