/** The folder of the project, wherever the tests were compiled to. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = findRoot(
  path.dirname(fileURLToPath(import.meta.url)),
);

function findRoot(folder: string): string {
  let root = folder;
  while (!existsSync(path.join(root, "tsconfig.json"))) {
    const parent = path.dirname(root);
    if (parent === root) throw new Error("no tsconfig.json above the tests");
    root = parent;
  }
  return root;
}
