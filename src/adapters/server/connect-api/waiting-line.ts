import {
  ConnectClient,
  GetContactMetricsCommand,
  GetEffectiveHoursOfOperationsCommand,
  InvalidRequestException,
} from "@aws-sdk/client-connect";
import type {
  ContactMetricResult,
  EffectiveHoursOfOperations,
  OverrideTimeSlice,
} from "@aws-sdk/client-connect";
import type { WaitingLine } from "#journey/contact/waiting-line.ts";

export interface WaitingLineOptions {
  readonly instanceId: string;
  readonly client?: Pick<ConnectClient, "send">;
}

const dayMs = 86_400_000;
/** Longer than any row of holidays. */
const daysAhead = 10;

/**
 * Waiting as Connect knows it: GetContactMetrics, which sees channel and routing steps, and the effective hours, so
 * that what a supervisor changes in the console counts at once.
 */
export function connectWaitingLine({ instanceId: InstanceId, client }: WaitingLineOptions): WaitingLine {
  // Somebody is on the line: one try, then the flow speaks without figures.
  const connect = client ?? new ConnectClient({ maxAttempts: 1 });
  return {
    placeOf: async (ContactId) => {
      const MetricResults = await metricsOf(connect, InstanceId, ContactId);
      const position = valueOf(MetricResults, "POSITION_IN_QUEUE");
      const waitSeconds = valueOf(MetricResults, "ESTIMATED_WAIT_TIME");
      return position === null ? null : { position, waitSeconds };
    },
    hoursOf: async (HoursOfOperationId, at) => {
      const { TimeZone = "UTC", EffectiveHoursOfOperationList = [] } = await connect.send(
        new GetEffectiveHoursOfOperationsCommand({
          InstanceId,
          HoursOfOperationId,
          // A day around, since the dates are those of the line's own place.
          FromDate: dateOf(at.getTime() - dayMs),
          ToDate: dateOf(at.getTime() + daysAhead * dayMs),
        }),
      );
      return { timeZone: TimeZone, days: EffectiveHoursOfOperationList.flatMap(dayOf) };
    },
  };
}

/** Somebody may have taken the contact between the flow's question and Connect's answer. */
async function metricsOf(
  connect: Pick<ConnectClient, "send">,
  InstanceId: string,
  ContactId: string,
): Promise<readonly ContactMetricResult[]> {
  const Metrics = [{ Name: "POSITION_IN_QUEUE" as const }, { Name: "ESTIMATED_WAIT_TIME" as const }];
  try {
    const answer = await connect.send(new GetContactMetricsCommand({ InstanceId, ContactId, Metrics }));
    return answer.MetricResults ?? [];
  } catch (error) {
    if (error instanceof InvalidRequestException) return [];
    throw error;
  }
}

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const valueOf = (results: readonly ContactMetricResult[], name: ContactMetricResult["Name"]): number | null =>
  results.find(({ Name }) => Name === name)?.Value?.Number ?? null;

function dayOf({ Date: date, OperationalHours = [] }: EffectiveHoursOfOperations) {
  if (date === undefined) return [];
  const open = OperationalHours.flatMap(({ Start, End }) => {
    if (!Start || !End) return [];
    const [from, to] = [minutesOf(Start), minutesOf(End)];
    // Midnight at the end of the day is written as 0:00.
    return [{ from, to: to <= from ? to + 24 * 60 : to }];
  });
  return [{ date, open }];
}

const minutesOf = ({ Hours = 0, Minutes = 0 }: OverrideTimeSlice): number => Hours * 60 + Minutes;
