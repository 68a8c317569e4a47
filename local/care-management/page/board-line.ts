import type { FromCaseManager } from "./from-case-manager.ts";
import { ToCaseManager } from "./to-case-manager.ts";

interface BoardFollower {
  readonly onBoard: (board: ToCaseManager) => void;
  readonly onLine: (isOpen: boolean) => void;
}

export interface BoardLine {
  /** Nothing is sent while the line is down; the page says that it is. */
  readonly send: (done: FromCaseManager) => void;
}

const againAfterMs = 2000;

/** Hears the whole board after every change, and calls again when the line was lost. */
export function openBoardLine({ onBoard, onLine }: BoardFollower): BoardLine {
  let socket = connect();

  function connect(): WebSocket {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const opened = new WebSocket(`${scheme}://${location.host}/care-management/stream`);
    opened.addEventListener("open", () => onLine(true));
    opened.addEventListener("message", ({ data }) => onBoard(ToCaseManager.parse(JSON.parse(String(data)))));
    opened.addEventListener("close", () => {
      onLine(false);
      setTimeout(() => {
        socket = connect();
      }, againAfterMs);
    });
    return opened;
  }

  return {
    send: (done) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(done));
    },
  };
}
