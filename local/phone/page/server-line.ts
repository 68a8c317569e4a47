import type { FromPage } from "#local/phone/phone-wire.ts";
import { ToPage } from "./to-page.ts";

/** The telephone's own line to the stand-in. It opens once; a page that lost it is reloaded by its person. */
export function openServerLine(
  onFrame: (frame: ToPage) => void,
  onLost: () => void,
): (frame: FromPage) => void {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}/phone/stream`);
  const early: string[] = [];
  socket.addEventListener("open", () => {
    for (const text of early.splice(0)) socket.send(text);
  });
  socket.addEventListener("message", ({ data }) => {
    onFrame(ToPage.parse(JSON.parse(String(data))));
  });
  socket.addEventListener("close", onLost);
  return (frame) => {
    const text = JSON.stringify(frame);
    if (socket.readyState === WebSocket.CONNECTING) early.push(text);
    else if (socket.readyState === WebSocket.OPEN) socket.send(text);
  };
}
