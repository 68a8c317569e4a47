import { createHmac, randomInt } from "node:crypto";
import type { CodeMaker } from "#journey/identity/one-time-codes.ts";

/** Codes from the machine's secure randomness, sealed with HMAC-SHA-256 under the deployment's secret. */
export const secretCodeMaker = (secret: string): CodeMaker => ({
  drawBelow: (limit) => randomInt(limit),
  seal: (words) => createHmac("sha256", secret).update(words).digest("base64url"),
});
