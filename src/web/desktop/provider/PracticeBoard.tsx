import { useEffect, useId } from "react";
import type { KeyboardEvent } from "react";
import { Copy, Search } from "lucide-react";
import type { BoardRow } from "#contract/practice-board.ts";
import { Button } from "#web/kit/Button.tsx";
import { Card } from "#web/kit/Card.tsx";
import { State } from "#web/kit/Chip.tsx";
import { announce } from "#web/kit/notices.ts";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { useStore } from "#web/session/session.ts";
import { copyWords } from "../copy-words.ts";
import { useDesk } from "../desk.ts";
import { shortcuts, useShortcut } from "../shortcuts.ts";
import { sourceWords } from "../source-words.ts";
import { boardFigures, boardStatusWords, rowFacts, rowInWords } from "./board-words.ts";
import type { Board, BoardEntry, BoardState } from "./boards.ts";

/** Many claims and members of one practice in one contact: numbers in, rows out, each by itself. */
export function PracticeBoard({ contactId }: { readonly contactId: string }) {
  const { boards } = useDesk();
  const board = boards.of(contactId);
  const state = useStore(board);
  const isComplete = state.entries.length > 0 && state.entries.every((each) => each.state === "told");
  const figures = boardFigures(state.entries);
  useEffect(() => {
    if (isComplete) announce(figures);
  }, [isComplete, figures]);
  return (
    <>
      <NumbersBox contactId={contactId} board={board} bad={state.bad} />
      {state.entries.length === 0 ? null : <Rows board={board} entries={state.entries} figures={figures} />}
    </>
  );
}

interface NumbersBoxProps {
  readonly contactId: string;
  readonly board: Board;
  readonly bad: BoardState["bad"];
}

function NumbersBox({ contactId, board, bad }: NumbersBoxProps) {
  const { drafts } = useDesk();
  const keeper = drafts.of(contactId, "board");
  const draft = useStore(keeper);
  const id = useId();
  const lookUp = () => keeper.change(board.lookUp(draft.text));
  const isEmpty = draft.text.trim() === "";
  useShortcut("lookUp", isEmpty ? null : lookUp);
  return (
    <Card title="Claims and members of this practice" className="overview-wide board-box">
      <div className="board-entry">
        <label htmlFor={id} className="field-label">
          Claim numbers or member IDs
        </label>
        <textarea
          id={id}
          className="text-box"
          rows={3}
          maxLength={20_000}
          value={draft.text}
          aria-describedby={`${id}-hint`}
          aria-invalid={bad.length > 0}
          placeholder="310418, CLM-2026-311797, 412 907 335"
          onChange={(event) => keeper.change(event.target.value)}
          onBlur={() => void keeper.flush()}
        />
        <div className="board-actions">
          <span id={`${id}-hint`} className="small muted">
            Up to 50, with commas, spaces or lines between, or as they are said.
          </span>
          <span className="space" />
          <Button look="primary" isDisabled={isEmpty} onPress={lookUp} keys={shortcuts.lookUp.shown}>
            <Search className="icon" />
            Look up
          </Button>
        </div>
        <Problems bad={bad} />
      </div>
    </Card>
  );
}

function Problems({ bad }: Pick<BoardState, "bad">) {
  if (bad.length === 0) return null;
  return (
    <div className="board-bad" role="alert">
      <p>Not looked up, still in the box:</p>
      <ul>
        {bad.map(({ text, why }, at) => (
          <li key={`${text} ${at}`}>
            <b>{text}</b> {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowsProps {
  readonly board: Board;
  readonly entries: readonly BoardEntry[];
  readonly figures: string;
}

function Rows({ board, entries, figures }: RowsProps) {
  const told = entries.flatMap(({ row }) => (row === null ? [] : [row]));
  const hasFailed = entries.some(({ state }) => state === "failed");
  return (
    <Card
      title="Looked up"
      count={entries.length}
      className="overview-wide board-rows"
      aside={
        <>
          {hasFailed ? <Button onPress={board.retry}>Try again</Button> : null}
          <Button
            look="quiet"
            className="card-link"
            isDisabled={told.length === 0}
            onPress={() => void copyWords(told.map(rowInWords).join("\n"))}
          >
            Copy all
          </Button>
          <Button look="quiet" className="card-link" onPress={board.clear}>
            Clear
          </Button>
        </>
      }
    >
      <p className="board-figures small">{figures}</p>
      <table className="facts board-table">
        <thead>
          <tr>
            <th scope="col" className="board-number">
              Number and status
            </th>
            <th scope="col">Why, and what to do</th>
            <th scope="col" className="board-copy">
              <span className="visually-hidden">Copy</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={`${entry.kind} ${entry.digits}`} entry={entry} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ entry }: { readonly entry: BoardEntry }) {
  const { row } = entry;
  if (row === null) {
    return (
      <tr className="board-row">
        <td className="figures">{entry.digits}</td>
        <td colSpan={2}>
          {entry.state === "failed" ? (
            <State tone="red">Could not be looked up</State>
          ) : (
            <>
              <span className="visually-hidden">Looking up</span>
              <Skeleton />
            </>
          )}
        </td>
      </tr>
    );
  }
  const { words, tone } = boardStatusWords[row.status];
  return (
    <tr className="board-row" title={row.sources.map(sourceWords).join("\n") || undefined}>
      <td>
        <p className="figures board-asked">{row.number}</p>
        <State tone={tone} off={row.status === "notFound"}>
          {words}
        </State>
      </td>
      <td className="board-why">
        <Why row={row} />
      </td>
      <td className="board-copy">
        <Button
          look="quiet"
          square
          aria-label={`Copy ${row.number}`}
          onKeyDown={stepThroughRows}
          onPress={() => void copyWords(rowInWords(row))}
        >
          <Copy className="icon icon--small" />
        </Button>
      </td>
    </tr>
  );
}

/** What is settled needs no reason and no step; everything else has both. */
function Why({ row }: { readonly row: BoardRow }) {
  const facts = rowFacts(row);
  const isSettled = row.status === "paid";
  return (
    <>
      {facts === "" ? null : <p className={isSettled ? "" : "muted"}>{facts}</p>}
      {isSettled ? null : <p>{row.reason}</p>}
      {isSettled || row.next === "Nothing to do." ? null : <p className="board-next">{row.next}</p>}
    </>
  );
}

/** Up and down go from row to row, so that Enter copies one after the other. */
function stepThroughRows({ key, target }: Pick<KeyboardEvent, "key" | "target">): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[key];
  if (step === undefined || !(target instanceof Element)) return;
  const buttons = [...(target.closest("tbody")?.querySelectorAll<HTMLElement>("button") ?? [])];
  buttons[buttons.findIndex((button) => button === target) + step]?.focus();
}
