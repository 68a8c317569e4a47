import { z } from "zod";
import type { Analysis } from "../connect/analysis/said.ts";
import { flag, text } from "./parameters.ts";

const Switch = z.object({ Enabled: flag });

/** What one channel's part of UpdateContactRecordingAndAnalyticsBehavior says of analytics. */
export const AnalyticsSettings = z.object({
  Enabled: flag,
  AnalyticsLanguage: text.optional(),
  AnalyticsModes: z.array(text).default([]),
  ConversationalAnalyticsRedactionConfiguration: Switch.optional(),
  SentimentConfiguration: Switch.optional(),
});
type AnalyticsSettings = z.infer<typeof AnalyticsSettings>;

/** The modes that are at work while people talk; a chat has one mode, which is. */
const realTime: ReadonlySet<string> = new Set(["RealTime", "ContactLens"]);

/** Null where nothing listens while the conversation goes on: analytics after it are for no laptop. */
export const toAnalysis = (settings: AnalyticsSettings | undefined): Analysis | null =>
  settings?.Enabled &&
  settings.AnalyticsLanguage &&
  settings.AnalyticsModes.some((mode) => realTime.has(mode))
    ? {
        languageCode: settings.AnalyticsLanguage,
        redacts: settings.ConversationalAnalyticsRedactionConfiguration?.Enabled ?? false,
        judgesSentiment: settings.SentimentConfiguration?.Enabled ?? false,
      }
    : null;
