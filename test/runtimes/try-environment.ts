/** Runs the scenarios in one environment against servers of its own, and says what came otherwise than expected. */
import { isDeepStrictEqual } from "node:util";
import type { Environment } from "./environments.js";
import { expectedIn } from "./expected-outcomes.js";
import { closedAddress, withMisbehavingServer } from "./misbehaving-server.js";

export interface Trial {
  /** By scenario: what came. */
  readonly outcomes: Readonly<Record<string, unknown>>;
  /** Scenarios that did not come to what they must, that are missing, or that nobody expects. */
  readonly surprises: readonly Surprise[];
  /** Paths that must never be asked for, and were. */
  readonly forbidden: readonly string[];
}

export interface Surprise {
  readonly scenario: string;
  readonly actual: unknown;
  readonly expected: unknown;
}

/** Where a redirect leads, what is invalid, and what is aborted before it begins. */
const FORBIDDEN = /stolen|invalid|aborted/;

export async function tryEnvironment(environment: Environment): Promise<Trial> {
  const closed = await closedAddress();
  return withMisbehavingServer(async ({ address, asked }) => {
    const told = await environment.run({ server: address, closed });
    // As JSON has it, so that all environments are alike.
    const outcomes = JSON.parse(JSON.stringify(told)) as Trial["outcomes"];
    const wanted = expectedIn(environment.name);
    const names = new Set([...Object.keys(wanted), ...Object.keys(outcomes)]);
    const surprises = [...names]
      .map((scenario) => ({
        scenario,
        actual: outcomes[scenario],
        expected: wanted[scenario],
      }))
      .filter(({ actual, expected }) => !isDeepStrictEqual(actual, expected));
    const forbidden = asked.filter((url) => FORBIDDEN.test(url));
    return { outcomes, surprises, forbidden };
  });
}
