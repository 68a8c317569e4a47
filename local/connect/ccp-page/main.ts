import { createConduit } from "./conduit.ts";
import { runPanel } from "./panel.ts";
import { untilSignedIn } from "./session.ts";

/** The panel: the frame that Streams embeds. One file for each thing it does; `panel.ts` joins them. */
async function main(): Promise<void> {
  const notice = document.querySelector("#notice");
  const audioElement = document.querySelector("#remote-audio");
  const caption = document.querySelector("#whisper");
  if (
    !(notice instanceof HTMLElement) ||
    !(audioElement instanceof HTMLAudioElement) ||
    !(caption instanceof HTMLElement)
  )
    throw new Error("The panel's page is not the one this script belongs to.");
  const conduit = createConduit(window);
  const signedIn = () => untilSignedIn(notice, () => conduit.down("auth_fail", { message: "signedOut" }));
  await signedIn();
  if (window.parent === window) notice.textContent = "You are signed in. This window can be closed.";
  else runPanel(conduit, { audioElement, caption }, signedIn);
}

void main();
