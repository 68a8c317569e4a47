import { describe, expect, test } from "vitest";
import { makeVerifier, matchesPassword, provesPassword, startExchange } from "./srp.ts";

const ana = { poolName: "Careline1", username: "ana" };

describe("the server's half of Secure Remote Password", () => {
  test("a verifier knows its password, its owner and its pool, and does not hold the password", () => {
    const kept = makeVerifier(ana, "Careline-2026-local");
    expect(matchesPassword(ana, "Careline-2026-local", kept)).toBe(true);
    expect(matchesPassword(ana, "Careline-2026-Local", kept)).toBe(false);
    expect(matchesPassword({ ...ana, username: "ben" }, "Careline-2026-local", kept)).toBe(false);
    expect(matchesPassword({ ...ana, poolName: "Other" }, "Careline-2026-local", kept)).toBe(false);
    expect(JSON.stringify(kept)).not.toContain("Careline-2026");
  });

  test("the same password is kept differently each time", () => {
    expect(makeVerifier(ana, "same").verifier).not.toBe(makeVerifier(ana, "same").verifier);
  });

  test.each(["0", "", "not hexadecimal", "f".repeat(801)])(
    "a public value of %j, which would give the key away or is none, is refused",
    (clientPublic) => {
      expect(startExchange(clientPublic, makeVerifier(ana, "x").verifier)).toBeNull();
    },
  );

  test("a made-up signature proves nothing, whatever its length", () => {
    const { verifier } = makeVerifier(ana, "x");
    const exchange = startExchange("2", verifier)!;
    for (const signature of ["", "AAAA", Buffer.alloc(32).toString("base64")])
      expect(provesPassword(ana, exchange, verifier, { timestamp: "now", signature })).toBe(false);
  });
});
