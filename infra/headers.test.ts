import { describe, expect, test } from "vitest";
import { cacheControl, pageHeaders } from "./headers.ts";

const headers = pageHeaders({
  connectOrigin: "https://plan.my.connect.aws",
  connectSources: ["https://api.example", "wss://live.example"],
  mediaSources: ["https://plan.my.connect.aws"],
});
const directives = new Map(
  headers["content-security-policy"]!.split("; ").map((each) => {
    const [name, ...sources] = each.split(" ");
    return [name!, sources.join(" ")];
  }),
);

describe("the content security policy", () => {
  test.each([
    ["default-src", "'none'"],
    ["script-src", "'self'"],
    ["style-src", "'self'"],
    ["img-src", "'self' data:"],
    ["font-src", "'self'"],
    ["connect-src", "'self' https://api.example wss://live.example"],
    ["frame-src", "https://plan.my.connect.aws"],
    ["worker-src", "'self'"],
    ["media-src", "'self' https://plan.my.connect.aws"],
    ["manifest-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
    ["frame-ancestors", "'none'"],
    ["object-src", "'none'"],
  ])("%s allows %s", (name, sources) => {
    expect(directives.get(name)).toBe(sources);
  });

  test("has no other directive, nothing inline and nothing evaluated", () => {
    expect(directives.size).toBe(14);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*|strict-dynamic/);
  });
});

describe("the other headers", () => {
  test("the microphone, sound and the clipboard are ours and the panel's; everything unneeded is nobody's", () => {
    const policy = headers["permissions-policy"]!.split(", ");
    for (const feature of ["microphone", "autoplay", "clipboard-write"])
      expect(policy).toContain(`${feature}=(self "https://plan.my.connect.aws")`);
    for (const feature of [
      "camera",
      "geolocation",
      "display-capture",
      "payment",
      "usb",
      "serial",
      "hid",
      "midi",
    ])
      expect(policy).toContain(`${feature}=()`);
    expect(policy).toHaveLength(11);
  });

  test.each([
    ["cross-origin-opener-policy", "same-origin-allow-popups"],
    ["cross-origin-resource-policy", "same-origin"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    ["strict-transport-security", "max-age=63072000; includeSubDomains; preload"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
  ])("%s is %s", (name, value) => {
    expect(headers[name]).toBe(value);
  });

  test("no embedder policy is sent: it would block the panel's frame", () => {
    expect(Object.keys(headers)).not.toContain("cross-origin-embedder-policy");
  });
});

describe("caching", () => {
  test.each(["/assets/main-Bx3k9_Q1.js", "/assets/desk-DqA1b2C3.css"])("%s is kept for good", (path) => {
    expect(cacheControl(path)).toBe("public, max-age=31536000, immutable");
  });
  test.each([
    "/",
    "/desk",
    "/index.html",
    "/member.html",
    "/amplify_outputs.json",
    "/favicon.svg",
    "/assets/x.js",
  ])("%s is asked for anew", (path) => {
    expect(cacheControl(path)).toBe("no-cache");
  });
});
