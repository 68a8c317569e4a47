const listeners = new Set<() => void>();
let running: ReturnType<typeof setInterval> | null = null;

/** One second's beat for every timer on the page: a single interval, none while nobody listens. */
export function onEachSecond(listener: () => void): () => void {
  listeners.add(listener);
  running ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || running === null) return;
    clearInterval(running);
    running = null;
  };
}
