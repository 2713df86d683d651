/** Makes rules from short rows: the two directions of one change together, so that neither is forgotten. */
import type { Change, Direction, ElementKind } from "../change.js";
import type { Audience, ExampleFrame, Impact, Level, Rule } from "./rule.js";

/** Level and explanation; `for` where an audience is hit otherwise. */
export interface Judgement {
  readonly level: Level;
  readonly because: string;
  readonly for?: Partial<Record<Audience, Impact>>;
}

interface Row {
  readonly id: string;
  readonly element: ElementKind;
  readonly kind: Change["kind"];
  readonly keyword?: string;
  readonly when?: (change: Change) => boolean;
  /** Without the direction, as `id`. */
  readonly mirror: string;
}

export interface TwoWayRow extends Row {
  /** `schema`, or the members of an operation whose natural direction is given. */
  readonly example: {
    readonly frame: "schema" | Direction;
    readonly before: unknown;
    readonly after: unknown;
  };
  readonly request: Judgement;
  readonly response: Judgement;
}

/** `request-<id>` and `response-<id>`, each the other's counterpart. */
export function twoWays(...rows: readonly TwoWayRow[]): readonly Rule[] {
  return rows.flatMap((row) =>
    (["request", "response"] as const).map((direction): Rule => {
      const { id, mirror, example } = row;
      const other = direction === "request" ? "response" : "request";
      return {
        ...partOf(row),
        id: `${direction}-${id}`,
        direction,
        ...judged(row[direction]),
        example: { ...example, frame: frameOf(example.frame, direction) },
        mirror: `${direction}-${mirror}`,
        counterpart: `${other}-${id}`,
      };
    }),
  );
}

export interface OneWayRow extends Row, Judgement {
  readonly example: {
    readonly frame: "operation" | "document" | "requestSchema";
    readonly before: unknown;
    readonly after: unknown;
  };
  /** Why there are not two of it. */
  readonly alone: string;
}

/** Rules about what is neither sent nor received. */
export function oneWay(...rows: readonly OneWayRow[]): readonly Rule[] {
  return rows.map((row) => ({
    ...partOf(row),
    ...judged(row),
    id: row.id,
    example: row.example,
    mirror: row.mirror,
    counterpart: { none: row.alone },
  }));
}

function partOf(row: Row): Pick<Rule, "element" | "kind" | "keyword" | "when"> {
  const { element, kind, keyword, when } = row;
  return {
    element,
    kind,
    ...(keyword !== undefined && { keyword }),
    ...(when && { when }),
  };
}

function judged(
  judgement: Judgement,
): Pick<Rule, "level" | "audiences" | "explanation"> {
  const { level, because, for: others } = judgement;
  return {
    level,
    audiences: { wire: level, typescript: level, sdk: level, ...others },
    explanation: because,
  };
}

function frameOf(
  frame: "schema" | Direction,
  direction: Direction,
): ExampleFrame {
  if (frame === "schema") {
    return direction === "request" ? "requestSchema" : "responseSchema";
  }
  return frame === direction ? "operation" : "webhook";
}

/** Names matter in code only. */
export const CODE_ONLY = {
  wire: "none",
  typescript: "breaking",
  sdk: "breaking",
} as const;

/** The same judgement for requests and for responses. */
export function both(level: Judgement["level"], because: string) {
  return [
    { level, because },
    { level, because },
  ] as const;
}

/** An example of two schemas. */
export const schemaExample = (before: unknown, after: unknown) =>
  ({ frame: "schema", before, after }) as const;

/** No type changes: only what is checked at run time, or read by people. */
export const TYPES_STAY = { typescript: "info", sdk: "info" } as const;
