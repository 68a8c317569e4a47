import { createServer } from "node:net";
import type { PageHosts } from "#infra/headers.ts";
import type { Outputs } from "#contract/outputs.ts";
import { region } from "./instance.ts";

/** Three origins, as in production: the page, AWS, and the Connect instance (docs/decisions/0007). */
export interface Ports {
  readonly page: number;
  readonly aws: number;
  readonly connect: number;
}

/** Where people go. */
export interface Addresses {
  /** Origin of the pages. */
  readonly page: string;
  readonly desk: string;
  readonly floor: string;
  readonly member: string;
  readonly phone: string;
  /** Where texts and e-mails of the plan come. */
  readonly inbox: string;
  /** A case manager's page. */
  readonly careManagement: string;
  /** What `AWS_ENDPOINT_URL` points to. */
  readonly aws: string;
}

/** `port` and the two after it; for 0, three that are free now. */
export async function takePorts(port: number): Promise<Ports> {
  if (port !== 0) return { page: port, aws: port + 1, connect: port + 2 };
  const [page, aws, connect] = [await freePort(), await freePort(), await freePort()];
  return { page, aws, connect };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

export const awsAt = ({ aws }: Ports): string => `http://127.0.0.1:${aws}`;
const pageAt = ({ page }: Ports): string => `http://localhost:${page}`;
const connectAt = ({ connect }: Ports): string => `http://localhost:${connect}`;

/** The partner for documents, on the instance's address. */
export const documentPartnerAt = (ports: Ports): string => `${connectAt(ports)}/document-partner`;

/** The care-management system, on the instance's address: its page, and its FHIR base below. */
export const careManagementAt = (ports: Ports): string => `${connectAt(ports)}/care-management`;

/** Where that system tells of changes, through API Gateway. */
export const careNewsAt = (ports: Ports): string => `${awsAt(ports)}/care-management-news`;

export function addressesAt(ports: Ports): Addresses {
  const page = pageAt(ports);
  return {
    page,
    desk: `${page}/desk`,
    floor: `${page}/floor`,
    member: `${page}/member`,
    phone: `${connectAt(ports)}/phone`,
    inbox: `${connectAt(ports)}/inbox`,
    careManagement: careManagementAt(ports),
    aws: awsAt(ports),
  };
}

/** What the page may reach. */
export function pageHostsAt(ports: Ports): PageHosts {
  return { connectOrigin: connectAt(ports), connectSources: [awsAt(ports), `ws://127.0.0.1:${ports.aws}`] };
}

/** The laptop's `/amplify_outputs.json`. */
export function outputsAt(
  ports: Ports,
  pool: { readonly poolId: string; readonly clientId: string },
): Outputs {
  const aws = awsAt(ports);
  return {
    version: "1.4",
    auth: { user_pool_id: pool.poolId, user_pool_client_id: pool.clientId, aws_region: region },
    custom: {
      connect: { ccpUrl: `${connectAt(ports)}/ccp-v2/`, instanceUrl: connectAt(ports), region },
      participant: { endpoint: aws },
      api: { url: `${aws}/api` },
      // A `ws:` address passes Amplify's client untouched, while `http:` would become `wss:`.
      live: { url: `ws://127.0.0.1:${ports.aws}/event`, region },
      startChat: { url: `${aws}/start-chat` },
      endpoints: { userPool: `${pageAt(ports)}/cognito` },
    },
  };
}
