import { create } from "zustand";
import { persist } from "zustand/middleware";

interface Preferences {
  /** `null`: as the machine is set. */
  readonly theme: "light" | "dark" | null;
  /** Shortcuts of one key; can be turned off for those whom they surprise (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The language of suggestions; what to say is shown in the member's besides. */
  readonly hintLanguage: "en" | "es" | "zh";
  /** Who knows the work well is shown fewer suggestions. */
  readonly tenure: "new" | "experienced";
  readonly setHintLanguage: (language: "en" | "es" | "zh") => void;
  readonly setTenure: (tenure: "new" | "experienced") => void;
  readonly setTheme: (theme: "light" | "dark") => void;
  readonly setSingleKeys: (on: boolean) => void;
}

/** Looks and keys: all that the page keeps in the browser. Nothing about a contact belongs here. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      theme: null,
      singleKeys: true,
      hintLanguage: "en",
      tenure: "new",
      setHintLanguage: (hintLanguage) => set({ hintLanguage }),
      setTenure: (tenure) => set({ tenure }),
      setTheme: (theme) => {
        document.documentElement.dataset["theme"] = theme;
        set({ theme });
      },
      setSingleKeys: (singleKeys) => set({ singleKeys }),
    }),
    { name: "careline-preferences" },
  ),
);
