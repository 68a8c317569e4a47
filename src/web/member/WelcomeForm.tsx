/** @jsxImportSource preact */
import { useEffect, useRef, useState } from "preact/hooks";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { pageLanguages } from "./texts.ts";
import type { Texts } from "./texts.ts";

interface WelcomeFormProps {
  readonly texts: Texts;
  readonly language: WrittenLanguage;
  readonly isStarting: boolean;
  readonly fault: string | null;
  readonly onLanguage: (language: WrittenLanguage) => void;
  readonly onBegin: (displayName: string) => void;
}

/** Before a chat: which language, and what to call the member. */
export function WelcomeForm({ texts, language, isStarting, fault, onLanguage, onBegin }: WelcomeFormProps) {
  const [name, setName] = useState("");
  const [isMissing, setMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.focus(), []);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = name.trim();
    setMissing(given === "");
    if (given === "") nameField.current?.focus();
    else onBegin(given);
  };

  return (
    <form className="welcome" onSubmit={submit} noValidate>
      <h2>{texts.welcome}</h2>
      <p>{texts.promise}</p>
      <fieldset>
        <legend>{texts.language}</legend>
        <div className="choices">
          {pageLanguages.map(({ code, name: own }) => (
            <label key={code} lang={code}>
              <input
                type="radio"
                name="language"
                checked={code === language}
                onInput={() => onLanguage(code)}
              />
              <span>{own}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field">
        <span>{texts.yourName}</span>
        <input
          ref={nameField}
          value={name}
          maxLength={60}
          type="text"
          autoComplete="name"
          aria-invalid={isMissing}
          aria-describedby={isMissing ? "name-needed" : undefined}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      {isMissing && (
        <p id="name-needed" className="fault">
          {texts.nameNeeded}
        </p>
      )}
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="button main" disabled={isStarting}>
        {isStarting ? texts.beginning : texts.begin}
      </button>
      <p className="privacy">{texts.privacy}</p>
    </form>
  );
}
