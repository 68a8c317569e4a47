import { Settings2 } from "lucide-react";
import { usePreferences } from "#web/session/preferences.ts";
import { PopoverButton } from "#web/kit/PopoverButton.tsx";
import { Segments } from "#web/kit/Segments.tsx";

const languages = [
  { code: "en", words: "English" },
  { code: "es", words: "Español" },
  { code: "zh", words: "中文" },
] as const;

/** How an agent wants their suggestions: in which language, and how many. Kept in the browser; nothing about a contact. */
export function HintSettings() {
  const { hintLanguage, tenure, setHintLanguage, setTenure } = usePreferences();
  return (
    <PopoverButton
      className="button button--quiet button--square"
      label="How suggestions are shown"
      panel={
        <div className="hint-settings">
          <p className="small muted">Language of suggestions</p>
          <Segments
            label="Language of suggestions"
            choices={languages}
            chosen={hintLanguage}
            onChoose={setHintLanguage}
          />
          <label className="hint-fewer">
            <input
              type="checkbox"
              checked={tenure === "experienced"}
              onChange={(event) => setTenure(event.target.checked ? "experienced" : "new")}
            />
            I know this work well: show me fewer
          </label>
        </div>
      }
    >
      <Settings2 className="icon" aria-label="How suggestions are shown" />
    </PopoverButton>
  );
}
