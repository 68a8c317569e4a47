/** Two tones a second apart; quiet enough for a headset. */
const tones = { hertz: [440, 480], volume: 0.05, onSeconds: 1, everyMs: 3000 } as const;

/** Rings while an offer waits, in the one tab that has the sound. A browser that wants a click first leaves it silent. */
export function createRing(): (ringing: boolean) => void {
  let timer: ReturnType<typeof setInterval> | null = null;
  let context: AudioContext | null = null;
  const ringOnce = (): void => {
    context ??= new AudioContext();
    for (const hertz of tones.hertz) ringTone(context, hertz);
  };
  return (ringing) => {
    if (ringing === (timer !== null)) return;
    if (ringing) {
      timer = setInterval(ringOnce, tones.everyMs);
      ringOnce();
      return;
    }
    if (timer !== null) clearInterval(timer);
    timer = null;
    void context?.close();
    context = null;
  };
}

function ringTone(context: AudioContext, hertz: number): void {
  const gain = new GainNode(context, { gain: tones.volume });
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  oscillator.connect(gain).connect(context.destination);
  oscillator.start();
  oscillator.stop(context.currentTime + tones.onSeconds);
}
