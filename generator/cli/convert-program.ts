/** The command `convert`: its options and examples; what it does is loaded when it runs. */
import { Option } from "commander";
import type { Adding } from "./change-commands.js";
import type { ConvertOptions } from "./commands/convert.js";
import type { CommonOptions } from "./print-outcome.js";

/** Adds it to the program. */
export function addConvert({
  program,
  io,
  finish,
  withCommonOptions,
}: Adding): void {
  withCommonOptions(
    program
      .command("convert")
      .summary("an OpenAPI document in another form")
      .description(
        "Writes any OpenAPI 3.0 or 3.1 document, JSON or YAML, in another form: one file instead of several, without references, in the other version, as YAML; or a JSON Schema for each of its schemas. What the new form cannot say is kept in extensions and listed.",
      )
      .argument("<openapi>", "a file, or - for standard input")
      .option("-o, --out <file>", "write to a file, not to standard output")
      .addOption(
        new Option("--openapi <version>", "the version to write").choices([
          "3.0",
          "3.1",
        ]),
      )
      .option("--bundle", "take in what other files hold")
      .option("--remote", "take in what addresses hold, too")
      .option("--dereference", "write out every reference that can be")
      .option("--yaml", "write YAML; the default for .yaml and .yml")
      .option("--schemas <folder>", "write JSON Schemas into this folder"),
    [
      "helpspec convert spec/openapi/workspace.json --openapi 3.0 --out old.yaml",
      "helpspec convert api.yaml --bundle --dereference --out api.json",
      "helpspec convert api.yaml --schemas schemas",
    ],
  ).action(async (file: string, options: ConvertOptions & CommonOptions) => {
    const { convert } = await import("./commands/convert.js");
    finish("convert", await convert(file, options, io), options);
  });
}
