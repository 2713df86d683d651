/** What changed lately, of a service and of one operation. Input: revisions, newest first; output: what is printed. */
import type { PlacedOperation, PlacedService } from "./place-services.js";
import type { ReferenceChange, ReferenceRevision } from "./reference-input.js";

export interface DatedChange {
  readonly when: string;
  readonly change: ReferenceChange;
}

export interface ChangeView {
  readonly when: string;
  readonly level: string;
  readonly title: string;
  readonly explanation: string;
}

const MOST = 20;

export function changesByOperation(
  revisions: readonly ReferenceRevision[],
): ReadonlyMap<string, readonly DatedChange[]> {
  const byKey = new Map<string, DatedChange[]>();
  for (const revision of revisions) {
    for (const change of revision.changes) {
      for (const key of change.operations) {
        const list = byKey.get(key);
        const dated = { when: whenOf(revision), change };
        if (list) list.push(dated);
        else byKey.set(key, [dated]);
      }
    }
  }
  return byKey;
}

export function whenOf({ date, revision }: ReferenceRevision): string {
  return date ?? revision;
}

/** The latest changes that concern an operation. */
export function changesOf(
  { changes }: PlacedService,
  { key }: PlacedOperation,
): readonly ChangeView[] {
  return (changes.get(key) ?? [])
    .slice(0, MOST)
    .map(({ when, change }) => changeView(when, change));
}

export function changeView(
  when: string,
  { level, title, explanation }: ReferenceChange,
): ChangeView {
  return { when, level, title, explanation };
}
