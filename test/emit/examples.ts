/** Takes examples out of the Markdown of a client: what a reader would copy. */
import type { OutputFile } from "../../generator/emit/output-file.js";

/** The TypeScript of `README.md` and `EXAMPLES.md`, in their order. */
export function examplesOf(files: readonly OutputFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith(".md"))
    .flatMap(({ text }) =>
      [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
        ([, code = ""]) => code,
      ),
    );
}

/** As files of the package's own folder, which import its sources instead of its name. */
export function exampleFiles(
  files: readonly OutputFile[],
  packageName: string,
): OutputFile[] {
  const entries: Readonly<Record<string, string>> = {
    "": "index",
    "/class": "class",
    "/signing": "runtime/signing",
  };
  return examplesOf(files).map((code, index) => ({
    path: `examples/example-${index}.ts`,
    text: code.replace(/(from ")([^"]+)(";)/g, (whole, head, name, tail) => {
      const entry = entries[String(name).slice(packageName.length)];
      return String(name).startsWith(packageName) && entry !== undefined
        ? `${head}../${entry}.js${tail}`
        : String(whole);
    }),
  }));
}
