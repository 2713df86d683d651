/**
 * One client in Node, in a scope of web names alone, in a real browser, and, where `npm run runtimes` has installed
 * them, in Deno, Bun and workerd: the same scenarios come to the same, but for what `expected-outcomes.ts` explains.
 */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkTypesInDeno } from "./deno-types.js";
import { ENVIRONMENTS } from "./environments.js";
import { tryEnvironment } from "./try-environment.js";

for (const environment of ENVIRONMENTS) {
  const { name, isThere } = environment;
  if (!isThere()) {
    console.log(`skipped: the client in ${name}, which is not installed`);
    test.skip(`the client in ${name}`);
    continue;
  }
  test(`the client in ${name}`, async () => {
    const { surprises, forbidden } = await tryEnvironment(environment);
    assert.equal(surprises, []);
    assert.equal(forbidden, []);
  });
}

test("Deno finds no errors in the types of the client", async () => {
  const problems = await checkTypesInDeno();
  if (problems === undefined) console.log("skipped: Deno is not installed");
  else assert.is(problems, "");
});

test.run();
