/** `helpspec/source`: pages from files, folders and snapshots. Fetching them is the command's part. */
export type { PageRef, PageSource } from "../source/page-source.js";
export {
  type ListedPage,
  type SourceListing,
  type SourceReading,
  sourcesOf,
} from "../source/source-reading.js";
export { listInput, readInput } from "../source/read-input.js";
export { listSnapshot, readSnapshot } from "../source/read-snapshot.js";
