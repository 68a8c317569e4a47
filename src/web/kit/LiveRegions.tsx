import { useEffect } from "react";
import { X } from "lucide-react";
import { Button } from "./Button.tsx";
import { closeNotice, useNotices } from "./notices.ts";
import "./live-regions.css";

const plainNoticeMilliseconds = 6000;

/** The page's voice: one polite and one assertive region, and the one visible notice. Mount once. */
export function LiveRegions() {
  const { notice, polite, assertive } = useNotices();
  useEffect(() => {
    if (notice?.tone !== "plain") return undefined;
    const timer = setTimeout(closeNotice, plainNoticeMilliseconds);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      <div className="visually-hidden" aria-live="polite">
        <span key={polite.id}>{polite.words}</span>
      </div>
      <div className="visually-hidden" aria-live="assertive">
        <span key={assertive.id}>{assertive.words}</span>
      </div>
      <div role={notice?.tone === "red" ? "alert" : "status"} className="notice-slot">
        {notice ? (
          <div className={`notice notice--${notice.tone}`}>
            <span>{notice.words}</span>
            <Button look="quiet" square aria-label="Close this message" onPress={closeNotice}>
              <X className="icon" />
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
