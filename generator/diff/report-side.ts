/** How a report calls one of the documents that are compared: its name, title, version and date. */
import type { ReportSide } from "./finding.js";
import type { ComparedSide } from "./make-report.js";
import { newestDate } from "./origins.js";

/** The side as reports show it. */
export function sideOf({ name, document, pages }: ComparedSide): ReportSide {
  const { title, version } = document.info ?? {};
  const date = newestDate(document, pages);
  return {
    name,
    ...(typeof title === "string" && { title }),
    ...(typeof version === "string" && { version }),
    ...(date !== undefined && { date }),
  };
}
