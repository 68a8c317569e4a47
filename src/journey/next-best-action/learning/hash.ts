/** FNV-1a over the parts, 0 to 2^32 - 1: the same on every machine, and no secret. */
export function hashOf(...parts: readonly string[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) hash = mix(hash, part.charCodeAt(at));
    // So that ("ab", "c") is not ("a", "bc").
    hash = mix(hash, 0xff_ff);
  }
  // FNV's last characters reach only the low bits: spread them.
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01_00_01_93);
