import type { ContactAttributes } from "#journey/contact/attributes.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { languageWords } from "../contacts/language-words.ts";

/** What an agent must know of a contact before the first word: its language, and whether it may be recorded. */
export function ContactChips({ attributes }: { readonly attributes: ContactAttributes }) {
  const { language, recordingConsent } = attributes;
  return (
    <>
      {language ? <Chip>{languageWords[language]}</Chip> : null}
      {recordingConsent === "declined" ? (
        <Chip tone="amber" title="The caller declined to be recorded">
          Not recorded
        </Chip>
      ) : null}
    </>
  );
}
