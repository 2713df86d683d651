/**
 * Text of a page as a `description`, which is Markdown and may be shown as HTML: scripts, event handlers and
 * `javascript:` addresses are made harmless. All other text stays as it is.
 */

const SCRIPT = /<(?=\/?script\b)/gi;
const HANDLER = /\bon[a-z]+\s*=/i;
const TAG = /<(?=[a-z])/gi;
const ADDRESS = /javascript:/gi;

/** What any of the others needs: most texts have none of it. */
const SUSPICIOUS = /script|\bon[a-z]+\s*=/i;

/** `text`, with nothing in it that a viewer could run. */
export function safeMarkdown(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  const harmless = text
    .replace(SCRIPT, "&lt;")
    .replace(ADDRESS, "javascript&colon;");
  return HANDLER.test(harmless) ? harmless.replace(TAG, "&lt;") : harmless;
}
