/** What prints code keeps pace with what there is to print. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { importNames } from "../../generator/emit/print/code-layout.js";
import { printDoc } from "../../generator/emit/print/doc.js";
import { processorTime } from "../processor-time.js";

test("a statement of forty thousand lines takes no longer for each of them", () => {
  const names = Array.from({ length: 40_000 }, (_, at) => `isBell${at}`);
  const took = processorTime();
  const text = printDoc(importNames(names, "./bells.js"));
  assert.is(text.split("\n").length, names.length + 2);
  assert.ok(took() < 2000, `${took()} ms`);
});

test.run();
