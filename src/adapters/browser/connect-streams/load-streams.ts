import streamsUrl from "amazon-connect-streams/release/connect-streams-min.js?url";

let loading: Promise<void> | null = null;

/**
 * Loads Amazon's own file as the classic script it was made to be. In a module it would look for the global object
 * with `Function("return this")`, which the pages' content security policy forbids. Rejects when it does not come;
 * the next call tries again.
 */
export function loadStreams(): Promise<void> {
  loading ??= loadScript(streamsUrl).catch((fault: unknown) => {
    loading = null;
    throw fault;
  });
  return loading;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error("streams.notLoaded"));
    };
    document.head.append(script);
  });
}
