/**
 * `npm run runtimes`: installs Deno, Bun and workerd below `scripts/runtimes`, runs the scenarios in every environment
 * that is there, and prints a table. Exit: 1 when a scenario came to something else than it must.
 */
import path from "node:path";
import { projectRoot } from "../test/project-root.js";
import { checkTypesInDeno } from "../test/runtimes/deno-types.js";
import { ENVIRONMENTS } from "../test/runtimes/environments.js";
import { EXPECTED } from "../test/runtimes/expected-outcomes.js";
import { tryEnvironment } from "../test/runtimes/try-environment.js";
import { installOwn } from "./install-own.js";

installOwn(path.join(projectRoot, "scripts/runtimes"));

const scenarios = Object.keys(EXPECTED);
const columns = new Map<string, readonly string[]>();
for (const environment of ENVIRONMENTS) {
  const { name, isThere } = environment;
  if (!isThere()) {
    console.log(`${name} is not installed.`);
    continue;
  }
  const { surprises, forbidden } = await tryEnvironment(environment);
  const wrong = new Set(surprises.map(({ scenario }) => scenario));
  columns.set(
    name,
    scenarios.map((scenario) => {
      if (wrong.has(scenario)) return "WRONG";
      const { unlike = {} } = EXPECTED[scenario] ?? {};
      return name in unlike ? "its own" : "as all";
    }),
  );
  for (const surprise of surprises) console.log(name, surprise);
  for (const url of forbidden) console.log(`${name} asked for ${url}`);
  if (surprises.length + forbidden.length > 0) process.exitCode = 1;
}

const names = [...columns.keys()];
const line = (cells: readonly string[]) =>
  cells
    .map((cell, at) =>
      cell.padEnd(
        at === 0 ? 44 : Math.max((names[at - 1] ?? "").length, 7) + 3,
      ),
    )
    .join("")
    .trimEnd();
console.log(line(["", ...names]));
for (const [at, scenario] of scenarios.entries()) {
  const cells = names.map((name) => columns.get(name)?.[at] ?? "");
  console.log(line([scenario, ...cells]));
}
const problems = await checkTypesInDeno();
if (problems !== undefined) {
  console.log(`deno check: ${problems === "" ? "no errors" : problems}`);
  if (problems !== "") process.exitCode = 1;
}
