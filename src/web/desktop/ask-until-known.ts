import { faultCode } from "#web/session/fault-code.ts";

const pauseMilliseconds = 60;
const patienceMilliseconds = 3000;

/**
 * Asks again while the server does not know yet who holds a contact: the page hears of a ringing contact a moment
 * before the server does. Other refusals are thrown at once, this one after 3 s. `pause` resolves after so many
 * milliseconds.
 */
export async function askUntilKnown<T>(
  ask: () => Promise<T>,
  pause: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (let waited = 0; ; waited += pauseMilliseconds) {
    try {
      return await ask();
    } catch (error) {
      if (faultCode(error) !== "contact.notYetKnown" || waited >= patienceMilliseconds) throw error;
    }
    await pause(pauseMilliseconds);
  }
}

/** Resolves after so many milliseconds of the browser's time. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
