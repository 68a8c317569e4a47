/** @jsxImportSource preact */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { ChatWidget } from "./ChatWidget.tsx";
import { Icon } from "./Icon.tsx";
import { LanguageSelect } from "./LanguageSelect.tsx";
import { keepLanguage, pageLanguage } from "./page-language.ts";
import type { MemberSessionStore } from "./session/member-session.ts";
import { textsIn } from "./texts.ts";
import { useStore } from "./use-store.ts";

/** The member's page: what we can help with, and the chat. */
export function MemberPage({ store }: { readonly store: MemberSessionStore }) {
  const session = useStore(store);
  const [language, setLanguage] = useState(() => pageLanguage(location.search, navigator.languages));
  // A chat that survived a reload opens by itself.
  const [isOpen, setOpen] = useState(session.phase !== "idle");
  const launcherRef = useRef<HTMLButtonElement>(null);
  const texts = textsIn[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${texts.plan} · ${texts.title}`;
  }, [language, texts]);

  const close = useCallback((): void => {
    setOpen(false);
    // The launcher comes back with the next paint, and focus with it.
    requestAnimationFrame(() => launcherRef.current?.focus());
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen, close]);

  const choose = (chosen: WrittenLanguage): void => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <>
      <div className="portal">
        <header className="portal-header">
          <span className="brand">
            <Mark />
            {texts.plan}
          </span>
          <LanguageSelect label={texts.language} language={language} onChoose={choose} />
        </header>
        <main>
          <h1>{texts.title}</h1>
          <p className="lead">{texts.lead}</p>
          <ul className="tiles">
            {texts.tiles.map(([title, text]) => (
              <li key={title} className="tile">
                <h2>{title}</h2>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </main>
      </div>
      {isOpen ? (
        <ChatWidget
          session={session}
          store={store}
          texts={texts}
          language={language}
          onLanguage={choose}
          onClose={close}
        />
      ) : (
        <button
          ref={launcherRef}
          type="button"
          className="button main launcher"
          onClick={() => setOpen(true)}
        >
          <Icon name="chat" />
          {texts.openChat}
        </button>
      )}
    </>
  );
}

function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="7" />
      <path d="M6.5 13.2a5.5 5.5 0 0 1 11 0M6.5 13.2v2.3M17.5 13.2v2.3M12 13.1v3.4" />
    </svg>
  );
}
