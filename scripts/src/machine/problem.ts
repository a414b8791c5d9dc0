/** Something that a person has to put right. Printed without a stack: what failed, and what to do. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly remedy: string;

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, options);
    this.remedy = remedy;
  }
}

/** The words for any fault: a Problem's remedy, or the fault itself. */
export function explain(fault: unknown): string {
  if (fault instanceof Problem) return `${fault.message}\n  ${fault.remedy}`;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
