import { announce, notify } from "#web/kit/notices.ts";

/** Puts words on the clipboard, and says whether they are there. */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    announce("Copied");
  } catch {
    notify("The browser does not let this page copy. Select the words and copy them yourself.", "red");
  }
}
