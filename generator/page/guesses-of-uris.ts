/** What had to be guessed to read the URIs of a page. Input: the URIs; output: the diagnostics. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import type { PageUri } from "./page-model.js";

/** One for each guess. */
export function guessesOfUris(
  uris: readonly PageUri[],
  file: string,
): Diagnostic[] {
  return uris.flatMap((uri) => [
    ...(uri.hadBlank ? [blankInPath(uri, file)] : []),
    ...(uri.sentence === undefined
      ? []
      : [callInSentence(uri, uri.sentence, file)]),
  ]);
}

function callInSentence(
  { method, path, position }: PageUri,
  sentence: string,
  file: string,
): Diagnostic {
  return diagnostic(
    "page/uri-in-sentence",
    `No line of the URI section is a call; \`${method} ${path}\` is the only one that its sentences name, and was taken for the page's`,
    { file, position },
    { actual: sentence.trim().slice(0, 120), expected: "METHOD /path" },
  );
}

/** Says that a blank was taken out. */
function blankInPath(uri: PageUri, file: string): Diagnostic {
  const { method, path, text, position } = uri;
  return diagnostic(
    "page/blank-in-path",
    `The path of the URI has a blank beside a slash, which no path holds; it was read as \`${method} ${path}\``,
    { file, position },
    { actual: text.slice(0, 120), expected: path },
  );
}
