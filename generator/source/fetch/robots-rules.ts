/**
 * robots.txt (RFC 9309) of one origin. Input: what came back when it was asked for.
 * A site without the file allows everything; one that cannot give it now allows nothing.
 */
import robotsParser from "robots-parser";
import { decodeText } from "../decode-text.js";
import type { Failure, Sent } from "./send-request.js";
import { ROBOT_NAME } from "./site-rules.js";

export interface RobotsRules {
  readonly allows: (address: string) => boolean;
  /** Seconds between two requests. */
  readonly crawlDelay?: number;
  readonly sitemaps: readonly string[];
  /** The file itself, where there is one. */
  readonly text?: string;
  /** Set when the file could not be had, so that nothing is allowed. */
  readonly failure?: Failure;
}

/** The package's types describe an ES module, its code is CommonJS. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

const EVERYTHING: RobotsRules = { allows: () => true, sitemaps: [] };

/** The rules that follow from an answer; `kept` is the file as it was when it did not change since. */
export function readRobots(
  origin: string,
  sent: Sent,
  kept?: string,
): RobotsRules {
  if (sent.kind === "failure") {
    // Statuses such as 401 and 403 mean that there is no such file for us (RFC 9309, 2.3.1.3).
    const { status = 0 } = sent;
    const isClientError = status >= 400 && status < 500 && status !== 429;
    return isClientError
      ? EVERYTHING
      : { allows: () => false, sitemaps: [], failure: sent };
  }
  const text =
    sent.kind === "body"
      ? decodeText(sent.bytes)?.text
      : sent.kind === "unchanged"
        ? kept
        : undefined;
  if (text === undefined) return EVERYTHING;
  const robots = parseRobots(`${origin}/robots.txt`, text);
  const delay = robots.getCrawlDelay(ROBOT_NAME);
  return {
    text,
    allows: (address) => robots.isAllowed(address, ROBOT_NAME) !== false,
    sitemaps: robots.getSitemaps(),
    ...(delay !== undefined && delay > 0 ? { crawlDelay: delay } : {}),
  };
}
