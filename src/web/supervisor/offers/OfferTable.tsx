import { useQuery } from "@tanstack/react-query";
import type { OfferReport } from "#contract/next-best-action.ts";
import { Card } from "#web/kit/Card.tsx";
import { Chip } from "#web/kit/Chip.tsx";
import { Meter } from "#web/kit/Meter.tsx";
import { Fault } from "#web/kit/PaneBoundary.tsx";
import { faultWords } from "#web/session/fault-code.ts";
import { useSession } from "#web/session/session.ts";
import { percent } from "../percent.ts";
import { inReportOrder, ruleTitle, trendWords } from "./offer-words.ts";
import "./offers.css";

/** Below this a suggestion comes to rest. */
const leastShare = 0.1;

type Figures = OfferReport["offers"][number];

/** How the suggestions fare: what agents take, what rises, and what rests because hardly anybody takes it. */
export function OfferTable() {
  const { backend } = useSession();
  const { data, error, isError, refetch } = useQuery({
    queryKey: ["offers"],
    queryFn: ({ signal }) => backend.offerReport(signal),
    refetchInterval: 60_000,
  });
  const offers = inReportOrder(data?.offers ?? []);
  return (
    <Card
      title="Suggestions"
      count={offers.length}
      aside={<span className="small muted">Taken by agents, 12 weeks</span>}
    >
      {isError && !data ? (
        <Fault title="The figures cannot be shown" words={faultWords(error)} onRetry={() => void refetch()} />
      ) : null}
      {data && offers.length === 0 ? (
        <p className="offers-none muted">No suggestion has been shown yet.</p>
      ) : null}
      {offers.length === 0 ? null : <Table offers={offers} />}
    </Card>
  );
}

function Table({ offers }: { readonly offers: readonly Figures[] }) {
  return (
    <table className="floor-table">
      <thead>
        <tr>
          <th scope="col">Suggestion</th>
          <th scope="col" className="right">
            Shown
          </th>
          <th scope="col" className="right">
            Taken
          </th>
          <th scope="col" className="right">
            Share
          </th>
          <th scope="col" className="right">
            Last 2 weeks
          </th>
          <th scope="col">Trend</th>
        </tr>
      </thead>
      <tbody>
        {offers.map((offer) => (
          <Row key={offer.rule} offer={offer} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ offer: { rule, offers, accepted, acceptance, lately, trend } }: { readonly offer: Figures }) {
  const words = trendWords[trend];
  return (
    <tr>
      <th scope="row">{ruleTitle(rule)}</th>
      <td className="right figures">{offers}</td>
      <td className="right figures">{accepted}</td>
      <td className="right figures">
        {acceptance === null ? (
          "–"
        ) : (
          <span
            className="level"
            title={`The mark is at ${percent(leastShare)}: below it a suggestion rests`}
          >
            <Meter share={acceptance} target={leastShare} />
            {percent(acceptance)}
          </span>
        )}
      </td>
      <td className="right figures">{lately === null ? "–" : percent(lately)}</td>
      <td>{words === null ? null : <Chip tone={words.tone}>{words.text}</Chip>}</td>
    </tr>
  );
}
