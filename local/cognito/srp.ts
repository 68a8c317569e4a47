import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * The server's half of Cognito's Secure Remote Password: SRP-6a over the 3072-bit group of RFC 5054, SHA-256, with
 * Cognito's own key derivation (info `Caldera Derived Key`). The password is never stored, only a verifier.
 */
const prime = BigInt(
  "0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD" +
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED" +
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F" +
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B" +
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510" +
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7" +
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C" +
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);
const generator = 2n;
const multiplier = toNumber(sha256(toBytes(prime), toBytes(generator)));

/** What is kept of a password: both as hexadecimal. */
export interface Verifier {
  readonly salt: string;
  readonly verifier: string;
}

/** One sign-in in progress. */
export interface Exchange {
  readonly clientPublic: bigint;
  readonly serverPublic: bigint;
  readonly serverSecret: bigint;
  /** Base64, echoed by the client. */
  readonly secretBlock: string;
}

/** Whose password it is: the part of the pool id after `_`, and the user name. */
export interface Owner {
  readonly poolName: string;
  readonly username: string;
}

export function makeVerifier(owner: Owner, password: string, salt: Uint8Array = randomBytes(16)): Verifier {
  const saltNumber = toNumber(salt);
  const x = privateKey(owner, password, saltNumber);
  return { salt: saltNumber.toString(16), verifier: power(generator, x).toString(16) };
}

export function matchesPassword(owner: Owner, password: string, kept: Verifier): boolean {
  const x = privateKey(owner, password, fromHex(kept.salt));
  return sameBytes(toBytes(power(generator, x)), toBytes(fromHex(kept.verifier)));
}

/** Answers the client's public value (hexadecimal); null when that value would give the key away. */
export function startExchange(clientPublicHex: string, verifier: string): Exchange | null {
  if (!/^[0-9a-f]{1,800}$/i.test(clientPublicHex)) return null;
  const clientPublic = fromHex(clientPublicHex);
  if (clientPublic % prime === 0n) return null;
  const serverSecret = toNumber(randomBytes(128));
  const serverPublic = (multiplier * fromHex(verifier) + power(generator, serverSecret)) % prime;
  return { clientPublic, serverPublic, serverSecret, secretBlock: randomBytes(256).toString("base64") };
}

/** Whether the client proved that it knows the password. `timestamp` is the client's own words for the time. */
export function provesPassword(
  owner: Owner,
  exchange: Exchange,
  verifier: string,
  proof: { readonly timestamp: string; readonly signature: string },
): boolean {
  const key = sharedKey(exchange, fromHex(verifier));
  const expected = createHmac("sha256", key)
    .update(owner.poolName)
    .update(owner.username)
    .update(Buffer.from(exchange.secretBlock, "base64"))
    .update(proof.timestamp)
    .digest();
  return sameBytes(Buffer.from(proof.signature, "base64"), expected);
}

function sharedKey(exchange: Exchange, verifier: bigint): Uint8Array {
  const u = toNumber(sha256(toBytes(exchange.clientPublic), toBytes(exchange.serverPublic)));
  const secret = power((exchange.clientPublic * power(verifier, u)) % prime, exchange.serverSecret);
  const extracted = createHmac("sha256", toBytes(u)).update(toBytes(secret)).digest();
  return createHmac("sha256", extracted)
    .update("Caldera Derived Key")
    .update(Uint8Array.of(1))
    .digest()
    .subarray(0, 16);
}

function privateKey(owner: Owner, password: string, salt: bigint): bigint {
  const inner = sha256(Buffer.from(`${owner.poolName}${owner.username}:${password}`));
  return toNumber(sha256(toBytes(salt), inner));
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % prime;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

/** Two's complement, big end first, as Java's BigInteger writes positive numbers: Cognito hashes exactly that. */
function toBytes(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, "hex");
}

function toNumber(bytes: Uint8Array): bigint {
  return fromHex(Buffer.from(bytes).toString("hex"));
}

function fromHex(hex: string): bigint {
  return BigInt(`0x${hex}`);
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
