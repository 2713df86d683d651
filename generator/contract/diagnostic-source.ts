/** From an origin in the service model to the place that a diagnostic names. */
import type { Position, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Origin } from "../service/service-model.js";

/** Where `origin` is; `position` where something more exact is known. */
export function diagnosticSource(
  origin: Origin,
  position: Position | undefined = origin.position,
): SourceLocation {
  return {
    file: origin.page.file,
    ...(origin.table === undefined ? {} : { table: origin.table }),
    ...(origin.row === undefined ? {} : { row: origin.row }),
    ...(position ? { position } : {}),
  };
}
