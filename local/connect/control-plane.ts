import { Hono } from "hono";
import type { World } from "../world.ts";
import { ConnectFault } from "./rest/connect-fault.ts";
import { contactAttributes } from "./rest/contact-attributes.ts";
import { describeContact } from "./rest/describe-contact.ts";
import { getContactMetrics } from "./rest/get-contact-metrics.ts";
import { getCurrentMetricData } from "./rest/get-current-metric-data.ts";
import { getCurrentUserData } from "./rest/get-current-user-data.ts";
import { getEffectiveHours } from "./rest/get-effective-hours.ts";
import { stopContact } from "./rest/stop-contact.ts";
import { createThrottle } from "./rest/throttle.ts";
import type { Quota } from "./rest/throttle.ts";

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  readonly name: string;
  readonly quota: Quota;
}

const tenASecond = { perSecond: 10, burst: 15 } as const;

/** What the instance answers, at Connect's default quotas for one account and region. */
const operations: readonly Operation[] = [
  { method: "GET", path: /^\/contacts\/[^/]+\/[^/]+$/, name: "DescribeContact", quota: tenASecond },
  {
    method: "GET",
    path: /^\/contact\/attributes\/[^/]+\/[^/]+$/,
    name: "GetContactAttributes",
    quota: tenASecond,
  },
  { method: "POST", path: /^\/contact\/attributes$/, name: "UpdateContactAttributes", quota: tenASecond },
  { method: "POST", path: /^\/contact\/stop$/, name: "StopContact", quota: { perSecond: 2, burst: 5 } },
  { method: "PUT", path: /^\/contact\/chat$/, name: "StartChatContact", quota: { perSecond: 5, burst: 8 } },
  {
    method: "POST",
    path: /^\/metrics\/current\/[^/]+$/,
    name: "GetCurrentMetricData",
    quota: { perSecond: 5, burst: 8 },
  },
  {
    method: "POST",
    path: /^\/metrics\/userdata\/[^/]+$/,
    name: "GetCurrentUserData",
    quota: { perSecond: 2, burst: 5 },
  },
  {
    method: "POST",
    path: /^\/metrics\/contact$/,
    name: "GetContactMetrics",
    quota: tenASecond,
  },
  {
    method: "GET",
    path: /^\/effective-hours-of-operations\/[^/]+\/[^/]+$/,
    name: "GetEffectiveHoursOfOperations",
    quota: { perSecond: 2, burst: 5 },
  },
];

/** Where the rest of Connect's control plane lives; there the answer is that it is not implemented. */
const prefixes = [
  "contact",
  "contacts",
  "metrics",
  "contact-flows",
  "effective-hours-of-operations",
  "hours-of-operations",
  "instance",
  "queues",
  "routing-profiles",
  "users",
  "users-summary",
];

/**
 * Connect's control plane for the AWS SDK. `more` are operations whose state lies elsewhere (StartChatContact); they
 * share the quotas and the errors.
 */
export function connectControlPlane(world: World, more: readonly Hono[] = []): Hono {
  const mayPass = createThrottle(
    world.clock,
    (name) => operations.find((each) => each.name === name)?.quota ?? { perSecond: 2, burst: 5 },
  );
  const app = new Hono();
  for (const prefix of prefixes) {
    app.use(`/${prefix}/*`, async (context, next) => {
      const name = operationOf(context.req.method, context.req.path)?.name;
      if (name && !mayPass(name))
        throw new ConnectFault("ThrottlingException", 429, `${name} is over its quota.`);
      await next();
    });
  }
  const routes = [
    describeContact,
    contactAttributes,
    stopContact,
    getContactMetrics,
    getCurrentMetricData,
    getCurrentUserData,
    getEffectiveHours,
  ];
  for (const route of routes) app.route("/", route(world));
  for (const route of more) app.route("/", route);
  for (const prefix of prefixes) {
    app.all(`/${prefix}/*`, ({ req }) => {
      throw new ConnectFault("NotImplementedException", 501, `${req.method} ${req.path} is not implemented.`);
    });
  }
  app.onError((error, context) => {
    if (!(error instanceof ConnectFault)) throw error;
    context.header("x-amzn-errortype", error.code);
    return context.json({ Message: error.message }, error.status);
  });
  return app;
}

const operationOf = (asked: string, at: string): Operation | undefined =>
  operations.find(({ method, path }) => method === asked && path.test(at));
