/** What `sync --fail-on` makes of the changes: a failure where there is a change of the kind. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { Change } from "../diff/change.js";

export type ChangeKind = "contract" | "any";

export interface SyncedService {
  readonly name: string;
  readonly state: string;
  readonly changes: readonly Change[];
}

/** What `--fail-on` makes of the changes. */
export function failuresOf(
  services: readonly SyncedService[],
  havePagesChanged: boolean,
  failOn: ChangeKind | undefined,
): Diagnostic[] {
  if (failOn === undefined) return [];
  const contracts = services.filter(
    ({ state, changes }) => changes.length > 0 || state === "new",
  );
  const isChanged =
    failOn === "contract"
      ? contracts.length > 0
      : havePagesChanged || services.some(({ state }) => state !== "unchanged");
  if (!isChanged) return [];
  const names = contracts.map(({ name }) => `\`${name}\``).join(", ");
  const what = names === "" ? "Pages or outputs" : `The contracts of ${names}`;
  const message = `${what} changed, expected no change (--fail-on ${failOn}).`;
  return [diagnostic("cli/changed", message)];
}
