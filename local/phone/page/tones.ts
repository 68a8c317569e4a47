/** Row and column of each key, in hertz (ITU-T Q.23). */
const rows = [697, 770, 852, 941];
const columns = [1209, 1336, 1477];
const layout = "123456789*0#";
const toneSeconds = 0.12;

/** Plays the tones of keys, one after the other. */
export function createTones(): (keys: string) => void {
  let context: AudioContext | null = null;
  return (keys) => {
    context ??= new AudioContext();
    let at = context.currentTime;
    for (const key of keys) {
      const place = layout.indexOf(key);
      if (place >= 0) playTone(context, place, at);
      at += toneSeconds * 1.5;
    }
  };
}

function playTone(context: AudioContext, place: number, at: number): void {
  const volume = context.createGain();
  volume.gain.value = 0.05;
  volume.connect(context.destination);
  for (const frequency of [rows[Math.floor(place / 3)] ?? 0, columns[place % 3] ?? 0]) {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(volume);
    oscillator.start(at);
    oscillator.stop(at + toneSeconds);
  }
}
