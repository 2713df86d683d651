/** Where each value and key of a configuration stands, by the places that its readers name. Input: its text. */
import type { Position } from "../diagnostics/diagnostic.js";
import { join, type Reading } from "./config-reading.js";
import { locateJson, positionAt, type JsonNode } from "./json-text.js";

export interface ConfigPlaces {
  readonly positionOf: NonNullable<Reading["positionOf"]>;
  /** Keys that an object has twice: the later one would win silently. */
  readonly repeated: readonly {
    readonly place: string;
    readonly position: Position;
  }[];
}

/** Finds them all. */
export function locateConfig(text: string): ConfigPlaces {
  const values = new Map<string, number>();
  const keys = new Map<string, number>();
  const repeated: { place: string; position: Position }[] = [];
  const visit = ({ start, members, items }: JsonNode, place: string): void => {
    values.set(place, start);
    for (const [index, item] of (items ?? []).entries()) {
      visit(item, `${place}[${index}]`);
    }
    const seen = new Set<string>();
    for (const { key, keyStart, value } of members ?? []) {
      const below = join(place, key);
      if (seen.has(key)) {
        repeated.push({ place: below, position: positionAt(text, keyStart) });
      }
      seen.add(key);
      keys.set(below, keyStart);
      visit(value, below);
    }
  };
  visit(locateJson(text), "");
  return {
    repeated,
    positionOf: (place, of) => {
      const offset = (of === "key" ? keys : values).get(place);
      return offset === undefined ? undefined : positionAt(text, offset);
    },
  };
}
