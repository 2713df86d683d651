/**
 * A line that says of which status what follows is: "Status code: 200", "Status codes: 400, 401, and 403",
 * "处理失败返回（400）".
 */
import {
  FAILURE_STATUS,
  OUTCOME_WITH_STATUS,
  STATUS_MARKER,
} from "../vocabulary/markers.js";

/**
 * The status of such a line, in capitals: of several, the range that has all of them, or that of any failure. Undefined
 * for any other line, and where success and failure are named together.
 */
export function statusOfLine(line: string): string | undefined {
  const outcome = statusOfOutcome(line);
  if (outcome) return outcome;
  const codes = codesOfLine(line);
  const [first, ...others] = codes;
  if (first === undefined || others.length === 0) return first;
  const ranges = new Set(codes.map((code) => code.charAt(0)));
  if (![...ranges].every((digit) => digit === "4" || digit === "5"))
    return undefined;
  return ranges.size === 1 ? `${first.charAt(0)}XX` : FAILURE_STATUS;
}

/** The code in brackets, if it agrees with the words before it. */
function statusOfOutcome(line: string): string | undefined {
  const [, succeeds, others, code] = OUTCOME_WITH_STATUS.exec(line) ?? [];
  if (code === undefined) return undefined;
  if ((succeeds !== undefined) !== code.startsWith("2")) return undefined;
  return succeeds === undefined && others ? FAILURE_STATUS : code;
}

/** Every code of such a line, in capitals. */
export function codesOfLine(line: string): readonly string[] {
  const codes = STATUS_MARKER.exec(line)?.[1]?.match(CODE) ?? [];
  return codes.map((code) => code.toUpperCase());
}

const CODE = /[1-5](?:\d\d|xx)/gi;
