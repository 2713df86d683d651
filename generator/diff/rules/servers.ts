/** Rules about servers, their variables, and the regions these stand for. */
import { oneWay, type OneWayRow, TYPES_STAY } from "./make-rules.js";
import type { Rule } from "./rule.js";

const ALONE = "An address is neither sent nor received.";
const NORTH = { url: "https://north.example.com" };
const SOUTH = { url: "https://south.example.com" };
const example = (before: readonly unknown[], after: readonly unknown[]) =>
  ({
    frame: "document",
    before: { servers: before },
    after: { servers: after },
  }) as const;
const regional = (region?: Record<string, unknown>) => [
  {
    url: "https://{region}.example.com",
    variables: { zone: { default: "a" }, ...(region && { region }) },
  },
];
const row = { element: "server", alone: ALONE } as const;

const VARIABLES: readonly OneWayRow[] = [
  {
    ...row,
    id: "server-variable-added",
    kind: "added",
    keyword: "variables",
    level: "warning",
    because: "The address has one more part that callers choose.",
    mirror: "server-variable-removed",
    example: example(regional(), regional({ default: "north" })),
  },
  {
    ...row,
    id: "server-variable-removed",
    kind: "removed",
    keyword: "variables",
    level: "warning",
    because: "The address has one part less that callers choose.",
    mirror: "server-variable-added",
    example: example(regional({ default: "north" }), regional()),
  },
  {
    ...row,
    id: "server-default-changed",
    kind: "changed",
    keyword: "default",
    level: "warning",
    because: "Callers who choose no region reach another one.",
    mirror: "server-default-changed",
    example: example(
      regional({ default: "north" }),
      regional({ default: "south" }),
    ),
  },
  {
    ...row,
    id: "server-default-added",
    kind: "added",
    keyword: "default",
    level: "info",
    because: "Callers who choose no region reach a documented one.",
    mirror: "server-default-removed",
    example: example(regional({}), regional({ default: "north" })),
  },
  {
    ...row,
    id: "server-default-removed",
    kind: "removed",
    keyword: "default",
    level: "warning",
    because: "Callers must choose a region.",
    mirror: "server-default-added",
    example: example(regional({ default: "north" }), regional({})),
  },
  {
    ...row,
    id: "server-value-added",
    kind: "added",
    keyword: "value",
    level: "info",
    because: "There is one more region.",
    mirror: "server-value-removed",
    example: example(
      regional({ default: "north", enum: ["north"] }),
      regional({ default: "north", enum: ["north", "south"] }),
    ),
  },
  {
    ...row,
    id: "server-value-removed",
    kind: "removed",
    keyword: "value",
    level: "breaking",
    because: "A region is gone: calls to it fail.",
    mirror: "server-value-added",
    example: example(
      regional({ default: "north", enum: ["north", "south"] }),
      regional({ default: "north", enum: ["north"] }),
    ),
  },
  {
    ...row,
    id: "server-values-listed",
    kind: "added",
    keyword: "values",
    level: "warning",
    because: "Only listed regions are documented.",
    mirror: "server-values-no-longer-listed",
    example: example(
      regional({ default: "north" }),
      regional({ default: "north", enum: ["north"] }),
    ),
  },
  {
    ...row,
    id: "server-values-no-longer-listed",
    kind: "removed",
    keyword: "values",
    level: "info",
    because: "Regions are no longer listed.",
    mirror: "server-values-listed",
    example: example(
      regional({ default: "north", enum: ["north"] }),
      regional({ default: "north" }),
    ),
  },
];

export const SERVER_RULES: readonly Rule[] = oneWay(
  {
    ...row,
    id: "server-added",
    kind: "added",
    level: "info",
    because: "The service is reached at one more address.",
    mirror: "server-removed",
    example: example([NORTH], [NORTH, SOUTH]),
  },
  {
    ...row,
    id: "server-removed",
    kind: "removed",
    level: "breaking",
    because: "The service is no longer reached at this address.",
    mirror: "server-added",
    example: example([NORTH, SOUTH], [NORTH]),
  },
  {
    ...row,
    id: "server-moved",
    kind: "changed",
    keyword: "url",
    level: "breaking",
    for: TYPES_STAY,
    because:
      "The service is reached at another address. A new client knows it; callers who wrote the old one themselves do not.",
    mirror: "server-moved",
    example: example([NORTH], [SOUTH]),
  },
  ...VARIABLES,
);
