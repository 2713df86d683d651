import { test } from "uvu";
import * as assert from "uvu/assert";
import { withSharedReadings } from "../../generator/prose/shared-readings.js";
import { type ProseRow, readRow } from "./prose-row.js";

type Cell = Pick<ProseRow, "field" | "text">;

const CELL: Cell = {
  field: "size: Integer",
  text: "Specifies the size. The value ranges from 1 to 50.",
};

/** Cells that differ from CELL, or from each other, in one thing that a reading depends on. */
const OTHERS: readonly (readonly [title: string, one: Cell, other: Cell])[] = [
  ["another type", CELL, { ...CELL, field: "size: String" }],
  ["a list of that type", CELL, { ...CELL, field: "size: Integers" }],
  [
    "another name",
    { field: "mode: String", text: "The mode can be a1 or b2." },
    { field: "owner: String", text: "The mode can be a1 or b2." },
  ],
  [
    "another text",
    CELL,
    { ...CELL, text: "Specifies the size. The value ranges from 1 to 60." },
  ],
  [
    "a list in place of lines",
    { field: "kind: String", text: "The options are:\nalpha\nbeta" },
    { field: "kind: String", text: "The options are:\n- alpha\n- beta" },
  ],
];

test("a cell that says the same is read once in a run", () => {
  withSharedReadings(() => assert.is(readRow(CELL), readRow({ ...CELL })));
});

test("outside of a run, and in the next one, each cell is read anew", () => {
  const first = withSharedReadings(() => readRow(CELL));
  const next = withSharedReadings(() => readRow(CELL));
  const alone = readRow(CELL);
  for (const reading of [next, alone]) {
    assert.equal(reading, first);
    assert.is.not(reading, first);
  }
});

for (const [title, one, other] of OTHERS) {
  test(`not the same: ${title}`, () => {
    for (const cells of [
      [one, other],
      [other, one],
    ]) {
      const shared = withSharedReadings(() => cells.map(readRow));
      assert.equal(shared, cells.map(readRow));
      assert.is.not(shared[0], shared[1]);
    }
  });
}

test("a run that fails ends its sharing", () => {
  assert.throws(() =>
    withSharedReadings(() => {
      throw new Error("stopped");
    }),
  );
  assert.is.not(readRow(CELL), readRow(CELL));
});

test.run();
