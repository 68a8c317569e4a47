/** Where a figure is written, so that whoever doubts it can look. */
export interface Cited {
  readonly citation: string;
  /** The day on which somebody found the figure in a published text of that place; null: it stands from memory. */
  readonly checkedOn: string | null;
}
