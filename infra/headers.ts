/**
 * What the pages are served with, on Amplify Hosting and on the laptop alike. Hosts are handed in, since a deployment
 * learns them only when it is made. No packages here.
 */
export interface PageHosts {
  /** Origin of the contact control panel, e.g. `https://alias.my.connect.aws`. */
  readonly connectOrigin: string;
  /** Origins the page may call: API, live events (https and wss), user pool, participant service. */
  readonly connectSources: readonly string[];
  /** Origins of sounds, e.g. the ringtone's, beside our own. */
  readonly mediaSources?: readonly string[];
}

/** Header name → value, names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** The headers of every answer that may be shown as a page. */
export function pageHeaders(hosts: PageHosts): Headers {
  return {
    "content-security-policy": contentSecurityPolicy(hosts),
    "permissions-policy": permissionsPolicy(hosts.connectOrigin),
    // Not `same-origin`: it would cut the line to the panel's sign-in window.
    "cross-origin-opener-policy": "same-origin-allow-popups",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
}

function contentSecurityPolicy({ connectOrigin, connectSources, mediaSources = [] }: PageHosts): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...connectSources],
    "frame-src": [connectOrigin],
    "worker-src": ["'self'"],
    "media-src": ["'self'", ...mediaSources],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** The panel's frame needs the microphone and may ring; nothing may use what neither of us needs. */
function permissionsPolicy(connectOrigin: string): string {
  const shared = `(self "${connectOrigin}")`;
  const none = ["camera", "geolocation", "display-capture", "payment", "usb", "serial", "hid", "midi"];
  return [
    `microphone=${shared}`,
    `autoplay=${shared}`,
    `clipboard-write=${shared}`,
    ...none.map((feature) => `${feature}=()`),
  ].join(", ");
}

/** Names that carry their content's hash never change; everything else is asked for anew. */
const hashedAsset = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** `cache-control` for a path: `/` and the configuration must be fresh the moment a deployment is made. */
export function cacheControl(path: string): string {
  return hashedAsset.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
}
