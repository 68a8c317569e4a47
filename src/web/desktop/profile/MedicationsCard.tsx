import { Stethoscope } from "lucide-react";
import type { Adherence, Medication } from "#contract/care-facts.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { FactRow } from "./FactRow.tsx";
import { ListCard } from "./ListCard.tsx";
import type { FactCardProps } from "./ListCard.tsx";
import { supplyWords } from "./care-words.ts";

/** Medicines with refills; on the tab also how many days were covered, and what a pharmacist should look at. */
export function MedicationsCard(props: FactCardProps) {
  const { whole = false } = props;
  return (
    <ListCard
      {...props}
      title="Medications"
      of="medications"
      facts={props.profile.medications}
      few={2}
      look="card--pair"
      row={(each) => (
        <FactRow
          key={`${each.source.resource} ${each.name}`}
          title={each.name}
          detail={each.detail}
          source={each.source}
          aside={<Supply medication={each} />}
          whole={whole}
        >
          {whole ? <More medication={each} /> : null}
        </FactRow>
      )}
      foot={
        <p className="card-foot">
          Checked against a short list of labels, which is no drug database. Agents never advise on medicines.
        </p>
      }
    />
  );
}

function Supply({ medication: { supply, flags = [] } }: { readonly medication: Medication }) {
  if (supply === "onTrack") return flags.length === 0 ? null : <Chip tone="iris">Ask a pharmacist</Chip>;
  return <Chip tone={supplyWords[supply].tone}>{supplyWords[supply].words}</Chip>;
}

function More({ medication: { adherence, flags = [] } }: { readonly medication: Medication }) {
  return (
    <>
      {adherence ? <DaysCovered adherence={adherence} /> : null}
      {flags.map(({ kind, words, citation }) => (
        <p key={kind + words} className="fact-flag" title={citation}>
          <Stethoscope className="icon" />
          <span>{words}</span>
        </p>
      ))}
    </>
  );
}

function DaysCovered({ adherence }: { readonly adherence: Adherence }) {
  const { percent, threshold, daysCovered, days, citation } = adherence;
  return (
    <p className="small muted" title={citation}>
      At hand on {daysCovered} of {days} days: {percent} %, {percent >= threshold ? "at or above" : "below"}{" "}
      the {threshold} % that counts
    </p>
  );
}
