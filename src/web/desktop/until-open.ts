import type { Profile } from "#contract/profile.ts";

const firstPauseMilliseconds = 80;
const lastPauseMilliseconds = 2000;

interface UntilOpen {
  /** Reads the profile anew. */
  readonly read: () => Promise<Profile>;
  /** False once the contact is gone. */
  readonly isHere: () => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Reads the profile again until it is open as far as accepting opens it: the desk knows of the acceptance a moment
 * before the server does, and what is asked in between is answered as if it still rang. Resolves to whether it opened.
 */
export async function untilOpen({ read, isHere, pause }: UntilOpen): Promise<boolean> {
  for (let wait = firstPauseMilliseconds; isHere(); wait = Math.min(wait * 1.5, lastPauseMilliseconds)) {
    const profile = await read().catch(() => null);
    if (profile?.scope === "accepted") return true;
    await pause(wait);
  }
  return false;
}
