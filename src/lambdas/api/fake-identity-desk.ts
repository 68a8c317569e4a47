import type { Clock } from "#journey/clock.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import { fakeDocumentChecks } from "#journey/identity/fake-document-checks.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";

/** What it takes to find out who is calling, in memory, for tests. */
export const fakeIdentityDesk = (clock: Clock) => ({
  tries: fakeTryLedger(clock),
  codes: fakeOneTimeCodes(),
  maker: countingCodes(),
  messages: fakeMessages(),
  documents: fakeDocumentChecks(),
  pause: () => Promise.resolve(),
});
