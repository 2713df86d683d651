/** `helpspec/document`: HTML, Markdown and plain text to one tree. */
export type * from "../document/document-tree.js";
export { parseDocument } from "../document/parse-document.js";
