import { element } from "#local/phone/page/element.ts";
import { fileCards } from "./file-cards.ts";
import type { Hands } from "./hands.ts";
import { piece } from "./piece.ts";
import type { MemberFile, ToCaseManager } from "./to-case-manager.ts";

export interface CaseView {
  readonly show: (board: ToCaseManager) => void;
  readonly setLine: (isOpen: boolean) => void;
}

/** Members on one side, the chosen one's file on the other. Until somebody chooses, whoever waits first is shown. */
export function createCaseView(hands: Hands): CaseView {
  let board: ToCaseManager | null = null;
  let chosen: string | null = null;
  const askForCase = (members: readonly { readonly patientId: string; readonly name: string }[]): void => {
    if (board) openCase(hands, board, members, (patientId) => (chosen = patientId));
  };
  element("open-case", HTMLButtonElement).addEventListener("click", () =>
    askForCase([...(board?.members ?? []), ...(board?.others ?? [])]),
  );
  element("open-case-here", HTMLButtonElement).addEventListener("click", () =>
    askForCase(
      (board?.members ?? []).filter(({ patientId }) => patientId === shownOf(board, chosen)?.patientId),
    ),
  );

  const draw = (): void => {
    if (!board) return;
    const shown = shownOf(board, chosen);
    element("manager", HTMLSpanElement).textContent = `${board.manager.name}, ${board.manager.role}`;
    drawPeople(board.members, shown, (patientId) => {
      chosen = patientId;
      draw();
    });
    element("who", HTMLHeadingElement).textContent = shown?.name ?? "No member chosen";
    element("open-case-here", HTMLButtonElement).hidden = shown === null;
    element("file", HTMLDivElement).replaceChildren(...(shown ? fileCards(shown, hands) : []));
  };

  return {
    show: (next) => {
      board = next;
      draw();
    },
    setLine: (isOpen) => {
      element("line", HTMLSpanElement).textContent = isOpen
        ? "What agents offer and send comes by itself."
        : "Careline does not answer. Trying again…";
    },
  };
}

const shownOf = (board: ToCaseManager | null, chosen: string | null): MemberFile | null =>
  board?.members.find(({ patientId }) => patientId === chosen) ?? board?.members[0] ?? null;

function openCase(
  { ask, send }: Hands,
  { coverable }: ToCaseManager,
  members: readonly { readonly patientId: string; readonly name: string }[],
  onOpened: (patientId: string) => void,
): void {
  const question = {
    title: "Open a case",
    label: "What the case is about, for the agent to read",
    save: "Open the case",
  };
  ask({ ...question, members, covers: coverable }, ({ words, patientId, groups, actions }) => {
    onOpened(patientId);
    send({ kind: "openCase", patientId, title: words, groups: [...groups], actions: [...actions] });
  });
}

function drawPeople(
  members: readonly MemberFile[],
  shown: MemberFile | null,
  onChoose: (patientId: string) => void,
): void {
  const list = element("people", HTMLUListElement);
  const hadFocus =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset["member"] : null;
  list.replaceChildren(
    ...members.map((member) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset["member"] = member.patientId;
      if (member === shown) button.setAttribute("aria-current", "true");
      button.append(piece("name", member.name), piece("last", summaryOf(member)));
      button.addEventListener("click", () => onChoose(member.patientId));
      const item = document.createElement("li");
      item.append(button);
      return item;
    }),
  );
  // Drawing anew must not take the keyboard's place away.
  for (const button of list.querySelectorAll("button"))
    if (button.dataset["member"] === hadFocus) button.focus();
  element("nobody", HTMLParagraphElement).hidden = members.length > 0;
}

/** What is to be done first, in a few words. */
function summaryOf({ slates, referrals, cases }: MemberFile): string {
  const open = referrals.filter(({ state }) => state !== "closed").length;
  const words = [
    slates.length > 0 ? "Offered now" : "",
    open === 1 ? "1 open referral" : open > 1 ? `${open} open referrals` : "",
    cases.length > 0 ? "Case open" : "",
  ].filter(Boolean);
  return words.join(" · ") || "Nothing open";
}
