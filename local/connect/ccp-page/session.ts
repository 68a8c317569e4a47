const pollMs = 1000;

/**
 * Waits until somebody is signed in to the desk; their session is this panel's too. Until then the frame says so and
 * gives no sign of life to Streams.
 */
export async function untilSignedIn(notice: HTMLElement, onSignedOut: () => void): Promise<void> {
  if (await isSignedIn()) return;
  onSignedOut();
  notice.textContent = "Sign in to the desk first.";
  while (!(await isSignedIn())) await new Promise((resolve) => setTimeout(resolve, pollMs));
  notice.textContent = "";
}

const isSignedIn = (): Promise<boolean> =>
  fetch("/ccp/session").then(
    (response) => response.ok,
    () => false,
  );
