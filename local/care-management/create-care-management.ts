import { join } from "node:path";
import { Hono } from "hono";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { isSameOrigin } from "../connect/same-origin.ts";
import type { Timers } from "../connect/timers.ts";
import { createFhirApp } from "../fhir/fhir-app.ts";
import { openStore } from "../fhir/fhir-store.ts";
import type { FhirStore } from "../fhir/fhir-store.ts";
import { answeringWhileUp } from "../fhir-outage.ts";
import { localPage } from "../local-page.ts";
import type { SocketHandler } from "../serve.ts";
import { caseBoard } from "./case-board.ts";
import type { Roster } from "./case-board.ts";
import { act } from "./case-manager.ts";
import { FromCaseManager } from "./page/from-case-manager.ts";
import { tellChanges, telling } from "./tell-changes.ts";
import type { Subscriber } from "./tell-changes.ts";

export interface CareManagementOptions {
  /** The SQLite file of the cases; `:memory:` is gone at exit. */
  readonly file: string;
  /** What the product's requests must bear. */
  readonly token: string;
  /** Who is told of changes. */
  readonly subscriber: Subscriber;
  readonly roster: Roster;
  /** Whether the FHIR endpoint answers. */
  readonly isUp: () => boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: Timers;
}

export interface CareManagementSystem {
  /** The endpoint and the page, under `/care-management`. */
  readonly app: Hono;
  readonly sockets: Readonly<Record<string, SocketHandler>>;
  /** What the case manager does on the page. */
  readonly act: (done: FromCaseManager) => void;
  /** The cases themselves, as their FHIR resources. */
  readonly store: FhirStore;
  /** Resolves when the product was told of all changes so far. */
  readonly told: () => Promise<void>;
  readonly close: () => void;
}

/**
 * A small care-management system with a store of its own: a FHIR endpoint for the product, a page for a case manager,
 * and a subscription that tells the product of changes. Throws `StoreUnusableError`.
 */
export function createCareManagement(options: CareManagementOptions): CareManagementSystem {
  const { clock, ids, roster } = options;
  const teller = tellChanges(options.subscriber, options);
  const followers = new Set<() => void>();
  const store = telling(openStore(options.file, clock), (reference) => {
    teller.changed(reference);
    for (const told of followers) told();
  });
  const doing = (done: FromCaseManager): void => act({ store, clock, ids }, done);
  const page = localPage({
    path: "/care-management",
    folder: join(import.meta.dirname, "page"),
    uses: [join(import.meta.dirname, "../phone/page")],
  });
  return {
    app: page.route("/", endpoint(store, options)),
    sockets: {
      "/care-management/stream": boardSocket(followers, () => caseBoard(store, roster, clock.now()), doing),
    },
    act: doing,
    store,
    told: teller.told,
    close: () => {
      teller.stop();
      store.close();
    },
  };
}

const types: ReadonlySet<string> = new Set([
  "metadata",
  "Task",
  "CarePlan",
  "ServiceRequest",
  "Communication",
]);

const path = "/care-management/r4";

/** FHIR R4 for what cases are made of, and nothing else. */
function endpoint(store: FhirStore, { token, clock, ids, isUp }: CareManagementOptions): Hono {
  const fhir = createFhirApp({
    at: path,
    store,
    clock,
    ids,
    quirks: { dropTotal: false, opaquePages: false },
    authorize: (request) =>
      request.headers.get("authorization") === `Bearer ${token}` ? "allowed" : "unauthenticated",
  });
  const whileUp = answeringWhileUp(isUp, fhir);
  const app = new Hono();
  app.all(`${path}/*`, (context) => {
    const type = context.req.path.slice(path.length + 1).split("/")[0] ?? "";
    return types.has(type) ? whileUp.fetch(context.req.raw) : context.json(notThere, 404);
  });
  return app;
}

const notThere = {
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code: "not-supported", diagnostics: "Cases are made of other resources" }],
};

/** RFC 6455 close code: the server's policy refuses this connection. */
const policyViolation = 1008;

function boardSocket(
  followers: Set<() => void>,
  board: () => object,
  doing: (done: FromCaseManager) => void,
): SocketHandler {
  return (socket, _url, request) => {
    if (!isSameOrigin(request.headers.origin, request.headers.host)) {
      socket.close(policyViolation, "otherOrigin");
      return;
    }
    const send = atMostOncePerTurn(() => socket.send(JSON.stringify(board())));
    send();
    followers.add(send);
    socket.on("message", (data) => {
      const done = FromCaseManager.safeParse(Buffer.isBuffer(data) ? readJson(data.toString()) : null);
      if (done.success) doing(done.data);
    });
    socket.on("close", () => followers.delete(send));
    socket.on("error", () => socket.terminate());
  };
}

/** One act may be several writes; the page is drawn once. */
function atMostOncePerTurn(work: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setImmediate(() => {
      isWaiting = false;
      work();
    });
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
