import { useState } from "react";
import type { KeptReceipt } from "#contract/directory.ts";
import { Button } from "#web/kit/Button.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { day } from "#web/kit/format.ts";
import { Segments } from "#web/kit/Segments.tsx";
import { copyWords } from "../copy-words.ts";
import { moment, sourceWords } from "../source-words.ts";
import { standingWords } from "./directory-words.ts";

const languages = [
  { code: "en-US", words: "English" },
  { code: "es-US", words: "Español" },
  { code: "zh-CN", words: "中文" },
] as const;

/** An answer as it was given, to be read out or sent in the language of whoever asked. */
export function Receipt({ kept }: { readonly kept: KeptReceipt }) {
  const { receipt, words } = kept;
  const [language, setLanguage] = useState(receipt.language);
  const { words: standing, tone } = standingWords[receipt.standing];
  return (
    <article
      className="receipt"
      aria-label={`Network answer, ${receipt.provider}`}
      title={receipt.sources.map(sourceWords).join("\n")}
    >
      <div className="receipt-head">
        <Chip tone={tone}>{standing}</Chip>
        <b className="ellipsis">{receipt.provider}</b>
        <span className="space" />
        <span className="small muted">{receipt.receiptId.slice(0, 8).toUpperCase()}</span>
      </div>
      <p className="small muted">
        {receipt.plan}, as of {day(receipt.asOf)}. Said by {receipt.username}, {moment(receipt.at)}. In
        writing by {day(receipt.sendBy)}.
      </p>
      <p className="receipt-words" lang={language}>
        {words[language]}
      </p>
      <div className="receipt-actions">
        <Segments
          label="Language of the answer"
          choices={languages}
          chosen={language}
          onChoose={setLanguage}
        />
        <span className="space" />
        <Button onPress={() => void copyWords(words[language])}>Copy</Button>
      </div>
    </article>
  );
}
