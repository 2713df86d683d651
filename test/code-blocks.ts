/** The fenced blocks of a Markdown text, for tests that run the examples of the documentation. */

export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** Every fenced block, in order; their lines begin at the margin. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const fences = markdown.matchAll(/^```(\S*)[^\n]*\n(.*?)^```$/gms);
  return Array.from(fences, ([, language = "", text = ""]) => ({
    language,
    text,
  }));
}
