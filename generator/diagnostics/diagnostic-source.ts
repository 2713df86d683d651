/** From what a thing was read from to the place that a diagnostic names. */
import type { Position, SourceLocation } from "./diagnostic.js";

/** An origin in the service model. */
interface Origin {
  readonly page: { readonly file: string };
  readonly table?: string;
  readonly row?: string;
  readonly position?: Position;
}

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
