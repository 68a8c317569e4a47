/** @jsxImportSource preact */
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { Icon } from "./Icon.tsx";
import { pageLanguages } from "./texts.ts";

interface LanguageSelectProps {
  readonly label: string;
  readonly language: WrittenLanguage;
  readonly onChoose: (language: WrittenLanguage) => void;
}

/** The page's language, each named in itself. */
export function LanguageSelect({ label, language, onChoose }: LanguageSelectProps) {
  return (
    <label className="language">
      <Icon name="language" />
      <span className="visually-hidden">{label}</span>
      <select
        value={language}
        onInput={({ currentTarget }) => {
          const chosen = pageLanguages.find(({ code }) => code === currentTarget.value);
          if (chosen) onChoose(chosen.code);
        }}
      >
        {pageLanguages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
