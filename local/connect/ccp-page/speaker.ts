/** Speaks prompts with the browser's own voice, where there is one. */
export interface Speaker {
  /** `onEnd` when it was spoken to its end, cut short, or there is nobody to speak it. */
  readonly speak: (text: string, language: string, onEnd: () => void) => void;
  readonly hush: () => void;
}

export function createSpeaker(isOn: () => boolean): Speaker {
  const synthesis = "speechSynthesis" in window ? window.speechSynthesis : null;
  // The first question only makes a browser load its voices; they are there for the second.
  synthesis?.getVoices();
  return {
    speak: (text, language, onEnd) => {
      const voice = isOn() && synthesis ? voiceFor(synthesis, language) : null;
      if (!voice || !synthesis) {
        onEnd();
        return;
      }
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.addEventListener("end", onEnd);
      utterance.addEventListener("error", onEnd);
      synthesis.speak(utterance);
    },
    hush: () => synthesis?.cancel(),
  };
}

function voiceFor(synthesis: SpeechSynthesis, language: string): SpeechSynthesisVoice | null {
  const voices = synthesis.getVoices();
  const wanted = language.toLowerCase();
  const same = voices.find(({ lang }) => lang.toLowerCase().replace("_", "-") === wanted);
  return same ?? voices.find(({ lang }) => lang.slice(0, 2).toLowerCase() === wanted.slice(0, 2)) ?? null;
}
