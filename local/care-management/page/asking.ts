import { element } from "#local/phone/page/element.ts";
import { actionWords } from "./action-words.ts";
import type { ToCaseManager } from "./to-case-manager.ts";

/** What is asked of the case manager before something is done. */
export interface Question {
  readonly title: string;
  /** Over the words, e.g. `Why?`. */
  readonly label: string;
  readonly save: string;
  readonly withUntil?: boolean;
  /** Choices of members; without, the question is about one who is known. */
  readonly members?: readonly { readonly patientId: string; readonly name: string }[];
  readonly covers?: ToCaseManager["coverable"];
}

export interface Answer {
  readonly words: string;
  /** ISO day; null for good. */
  readonly until: string | null;
  readonly patientId: string;
  readonly groups: readonly string[];
  readonly actions: readonly string[];
}

export type Ask = (question: Question, onAnswer: (answer: Answer) => void) => void;

/** One dialog for all questions; closed without saving, nothing happens. */
export function createAsking(): Ask {
  const dialog = element("ask", HTMLDialogElement);
  const words = element("ask-words", HTMLTextAreaElement);
  const until = element("ask-until", HTMLInputElement);
  const member = element("ask-member", HTMLSelectElement);
  const covers = element("ask-covers", HTMLDivElement);
  let answered: (answer: Answer) => void = () => undefined;

  element("ask-cancel", HTMLButtonElement).addEventListener("click", () => dialog.close());
  element("ask-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    answered({
      words: words.value.trim(),
      until: until.value === "" ? null : until.value,
      patientId: member.value,
      groups: ticked(covers, "group"),
      actions: ticked(covers, "action"),
    });
  });

  return (question, onAnswer) => {
    answered = onAnswer;
    element("ask-title", HTMLHeadingElement).textContent = question.title;
    element("ask-label", HTMLSpanElement).textContent = question.label;
    element("ask-save", HTMLButtonElement).textContent = question.save;
    words.value = "";
    until.value = "";
    element("ask-until-field", HTMLLabelElement).hidden = question.withUntil !== true;
    fillMembers(member, question.members);
    fillCovers(covers, question.covers);
    dialog.showModal();
    (question.members ? member : words).focus();
  };
}

function fillMembers(select: HTMLSelectElement, members: Question["members"]): void {
  element("ask-member-field", HTMLLabelElement).hidden = members === undefined;
  select.replaceChildren(...(members ?? []).map(({ patientId, name }) => new Option(name, patientId)));
}

function fillCovers(list: HTMLDivElement, coverable: Question["covers"]): void {
  const { groups = [], actions = [] } = coverable ?? {};
  element("ask-covers-field", HTMLFieldSetElement).hidden = groups.length + actions.length === 0;
  list.replaceChildren(
    ...groups.map((each) => tick("group", each, `Everything of ${actionWords(each).toLowerCase()}`)),
    ...actions.map((each) => tick("action", each, actionWords(each))),
  );
}

function tick(kind: "group" | "action", value: string, words: string): HTMLLabelElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = kind;
  box.value = value;
  const label = document.createElement("label");
  label.append(box, words);
  return label;
}

const ticked = (list: HTMLDivElement, kind: "group" | "action"): readonly string[] =>
  [...list.querySelectorAll("input")]
    .filter(({ name, checked }) => name === kind && checked)
    .map(({ value }) => value);
