/**
 * "POST/PUT /v1/bells", "GET or DELETE /v1/bells/{id}": several methods before one path. Input: a line; output: a line for
 * each method, or the line as it is.
 */

const METHOD = "(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)";
const BETWEEN = /\s*(?:[/|,，、或和]|\bor\b|\band\b)\s*/;
const SEVERAL = new RegExp(
  `^\\s*(${METHOD}(?:${BETWEEN.source}${METHOD}){1,6})\\s+(?=\\/|https?:|\\{)(\\S.*)$`,
);

export function eachMethod(line: string): readonly string[] {
  const [, methods, target] = SEVERAL.exec(line) ?? [];
  return methods && target
    ? methods.split(BETWEEN).map((method) => `${method} ${target}`)
    : [line];
}
