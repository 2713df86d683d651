/** A template of a package file that cannot be filled in: its name, and what is wrong with it. */
export class TemplateError extends Error {
  constructor(
    /** The file that the template is for, `README.md`. */
    readonly template: string,
    cause: unknown,
  ) {
    const [line = ""] = (
      cause instanceof Error ? cause.message : String(cause)
    ).split("\n");
    super(`The template of \`${template}\` cannot be filled in: ${line}`, {
      cause,
    });
  }
}
