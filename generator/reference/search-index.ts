/**
 * The index that the site's search reads: operations, schemas, and every field at the page where it is at home. Input:
 * entries; output: a script that holds the index as text, as pages opened from a disk can load no other kind of file.
 */
import type { OwnField } from "./field-context.js";
import type { PlacedOperation, PlacedService } from "./place-services.js";
import { textOf } from "./read-value.js";

/** As the script in the page must know them too. */
const OPTIONS = {
  fields: ["title", "name", "text"],
  storeFields: ["title", "hint", "kind", "address"],
};

interface Entry {
  readonly id: number;
  readonly kind: "operation" | "schema" | "field";
  readonly title: string;
  readonly hint: string;
  /** Other names that find it. */
  readonly name: string;
  readonly text: string;
  readonly address: string;
}

const LONGEST_TEXT = 400;

export class SearchEntries {
  readonly #entries: Entry[] = [];
  readonly #titles = new Map<string, string>();

  addOperation(operation: PlacedOperation): void {
    const { title, method, path, id, node, file } = operation;
    this.#titles.set(file, title);
    this.#add({
      kind: "operation",
      title,
      hint: `${method} ${path}`,
      name: `${id} ${operation.tag}`,
      text: `${path} ${textOf(node["description"])}`.slice(0, LONGEST_TEXT),
      address: file,
    });
  }

  addSchema(service: PlacedService, name: string, file: string): void {
    this.#titles.set(file, name);
    this.#add({
      kind: "schema",
      title: name,
      hint: `schema of ${service.title}`,
      name: "",
      text: "",
      address: file,
    });
  }

  addField(file: string, { name, anchor }: OwnField): void {
    this.#add({
      kind: "field",
      title: name,
      hint: this.#titles.get(file) ?? "",
      name: "",
      text: "",
      address: `${file}#${anchor}`,
    });
  }

  #add(entry: Omit<Entry, "id">): void {
    this.#entries.push({ id: this.#entries.length, ...entry });
  }

  /** Minisearch is loaded only here. */
  async asScript(): Promise<string> {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch<Entry>(OPTIONS);
    index.addAll(this.#entries);
    return `"use strict";\nself.referenceIndex = ${scriptText(JSON.stringify(index))};\n`;
  }
}

/** A literal in single quotes: JSON is full of double ones. */
function scriptText(json: string): string {
  const escaped = json
    .replace(/[\\']/g, "\\$&")
    .replace(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
      (character) =>
        `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `'${escaped}'`;
}
