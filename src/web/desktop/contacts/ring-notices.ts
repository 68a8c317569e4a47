/** The operating system's own notices of what rings, for an agent who looks at another window. */
export interface RingNotices {
  readonly show: (contactId: string, words: string) => void;
  readonly close: (contactId: string) => void;
  /** Asks for leave to show them; to be called from a click, and does nothing once it was answered. */
  readonly ask: () => void;
}

/** Says kind and queue, never a name or a reason: it shows on locked screens. */
export function createRingNotices(): RingNotices {
  const shown = new Map<string, Notification>();
  return {
    show: (contactId, words) => {
      if (!("Notification" in window) || Notification.permission !== "granted") return;
      const notice = new Notification(words, { tag: contactId, requireInteraction: true });
      notice.onclick = () => window.focus();
      shown.set(contactId, notice);
    },
    close: (contactId) => {
      shown.get(contactId)?.close();
      shown.delete(contactId);
    },
    ask: () => {
      if ("Notification" in window && Notification.permission === "default") {
        void Notification.requestPermission();
      }
    },
  };
}
