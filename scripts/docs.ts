/** Writes the pages of docs/ that are made from code. Pages of commands that are gone are removed. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../test/project-root.js";
import { renderDocs } from "./docs/render-docs.js";

const folder = path.join(projectRoot, "docs");
const files = renderDocs();
const made = new Set(files.map((file) => file.path));
mkdirSync(path.join(folder, "commands"), { recursive: true });
for (const name of readdirSync(path.join(folder, "commands"))) {
  const file = `commands/${name}`;
  if (!made.has(file)) rmSync(path.join(folder, file));
}
for (const file of files) {
  writeFileSync(path.join(folder, file.path), file.text);
}
process.stdout.write(`${files.length} pages of docs/ are made from code.\n`);
