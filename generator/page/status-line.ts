/** A line that says of which status what follows is: "Status code: 200", "Status codes: 400, 401, and 403". */
import { FAILURE_STATUS, STATUS_MARKER } from "../vocabulary/markers.js";

/**
 * The status of such a line, in capitals: of several, the range that has all of them, or that of any failure. Undefined
 * for any other line, and where success and failure are named together.
 */
export function statusOfLine(line: string): string | undefined {
  const codes = codesOfLine(line);
  const [first, ...others] = codes;
  if (first === undefined || others.length === 0) return first;
  const ranges = new Set(codes.map((code) => code.charAt(0)));
  if (![...ranges].every((digit) => digit === "4" || digit === "5"))
    return undefined;
  return ranges.size === 1 ? `${first.charAt(0)}XX` : FAILURE_STATUS;
}

/** Every code of such a line, in capitals. */
export function codesOfLine(line: string): readonly string[] {
  const codes = STATUS_MARKER.exec(line)?.[1]?.match(CODE) ?? [];
  return codes.map((code) => code.toUpperCase());
}

const CODE = /[1-5](?:\d\d|xx)/gi;
