import type { Page } from "playwright-core";
export function callerAt(page: Page, _address: string, _number: string) {
  return { page };
}
export type Caller = ReturnType<typeof callerAt>;
