/**
 * What the last revisions of a document changed, for the reference: those that git has, and what is not committed yet.
 * Input: a file; output: revisions, newest first; none where there is no git, or git does not know the file.
 */
import path from "node:path";
import { loadDocument } from "../contract/access/load.js";
import type { OpenApiDocument } from "../contract/openapi.js";
import { makeReport } from "../diff/make-report.js";
import type { ReferenceRevision } from "../reference/reference-input.js";
import { findingTitle } from "../report/diff-words.js";
import { clientSymbols } from "./client-symbols.js";
import { gitDateOf, gitFile, gitLatestCommitsOf } from "./git.js";

const MOST_REVISIONS = 10;

/** `document` is what the file, relative to `folder`, holds now. */
export async function contractHistory(
  file: string,
  document: OpenApiDocument,
  folder: string,
): Promise<ReferenceRevision[]> {
  const name = path.relative(folder, path.resolve(folder, file));
  const place = name.replaceAll(path.sep, "/");
  const commits = gitLatestCommitsOf(place, MOST_REVISIONS + 1, folder);
  const found: ReferenceRevision[] = [];
  let newer: Revision = { name: "not committed yet", document };
  for (const commit of commits) {
    const older = await documentAt(commit, place, folder);
    if (!older) break;
    const changes = changesBetween(older, newer.document);
    if (changes.length > 0) {
      found.push({
        revision: newer.name,
        ...(newer.date !== undefined && { date: newer.date }),
        changes,
      });
    }
    const date = gitDateOf(commit, folder);
    newer = {
      name: commit,
      document: older,
      ...(date !== undefined && { date }),
    };
  }
  return found;
}

interface Revision {
  readonly name: string;
  readonly date?: string;
  readonly document: OpenApiDocument;
}

async function documentAt(
  revision: string,
  file: string,
  folder: string,
): Promise<OpenApiDocument | undefined> {
  const bytes = gitFile({ revision, path: file }, folder);
  if (!bytes) return undefined;
  return (await loadDocument(bytes.toString("utf8"), file)).document;
}

function changesBetween(
  older: OpenApiDocument,
  newer: OpenApiDocument,
): ReferenceRevision["changes"] {
  const side = (document: OpenApiDocument) => ({
    name: "",
    document,
    pages: new Map(),
  });
  const { findings } = makeReport({
    base: side(older),
    revision: side(newer),
    symbols: clientSymbols,
  });
  return findings.map((finding) => ({
    level: finding.level,
    title: findingTitle(finding),
    explanation: finding.explanation,
    operations: finding.change.operations.map(
      ({ method, path: template }) => `${method} ${template}`,
    ),
  }));
}
