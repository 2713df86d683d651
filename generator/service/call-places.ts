/** Where a call takes what is no body. */
import type { TablePlace } from "../page/page-model.js";

/** Parameters of these places are text on the wire: without a type they own no table of fields. */
export const OF_THE_CALL: ReadonlySet<TablePlace> = new Set<TablePlace>([
  "path",
  "query",
  "header",
]);
