/**
 * Precision and recall of the rules for prose, measured on labelled rows: `npm run conformance`.
 * The pages of most rows are reference material: without HELPSPEC_REFERENCE only the committed pages are measured.
 * `--errors` lists the errors on the rows that rules may be written from, `--unseen-errors` those on the others.
 */
import {
  conformanceReport,
  measureConformance,
} from "./conformance/measure.js";

const flags = new Set(process.argv.slice(2));
for (const set of ["seen", "unseen"] as const) {
  const score = measureConformance(set);
  const listed = flags.has(set === "seen" ? "--errors" : "--unseen-errors");
  process.stdout.write(conformanceReport(set, score, listed));
}
