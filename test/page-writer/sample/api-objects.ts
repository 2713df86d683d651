/**
 * Objects of a service that looks like a real one. Input: things of the vocabulary; output: fields of bodies, and the
 * objects that they refer to. Objects refer to objects that are complete, or, as trees do, to themselves.
 */
import { distinct, limited, pascal, snake } from "./api-fields.js";
import {
  COMMON_FIELDS,
  FAMILY_FIELDS,
  ROLES,
  THINGS,
  type Thing,
  VERBS,
  type Words,
} from "./api-words.js";
import type { Random } from "./random.js";
import {
  objectOf,
  type SampleField,
  type SampleObject,
  type SampleType,
} from "./service-sample.js";

/** Objects below this depth refer to no others. */
const DEEPEST = 3;
const MOST_OBJECTS_FOR_SIZE = 4;

export class ApiObjects {
  readonly all: SampleObject[] = [];
  readonly #random: Random;
  readonly #size: number;
  /** Objects of the page, which later rows may use again. */
  #page: number[] = [];
  #names = new Set<string>();
  #earlier: readonly number[] = [];
  #likeness = 1;

  constructor(random: Random, size: number) {
    this.#random = random;
    this.#size = size;
  }

  /** A new page: the less `likeness`, the more of its objects are those of earlier pages or look like them. */
  startPage(likeness: number): void {
    this.#likeness = likeness;
    this.#earlier = [...this.#earlier, ...this.#page];
    this.#page = [];
    this.#names = new Set();
  }

  /** Fields of a request body. */
  body(thing: Thing, verb: string): SampleField[] {
    const random = this.#random;
    const scalars = this.#scalars(thing, random.between(1, 4), "bare");
    const rows = random.chance(0.3)
      ? this.#family(thing)
      : this.#references(random.between(1, 2 + this.#size), 0, thing, verb);
    return distinct(this.#mixed(scalars, rows));
  }

  /** Fields of a response body; objects of the request are not used again, but may be alike. */
  result(thing: Thing): SampleField[] {
    const random = this.#random;
    const request = this.#page;
    this.#earlier = [...this.#earlier, ...request];
    this.#page = [];
    this.#names = new Set();
    const scalars = this.#scalars(thing, random.between(1, 3), "prefixed");
    const rows = random.chance(0.6)
      ? this.#references(random.between(1, 2), 1, thing)
      : [];
    const fields = distinct([...scalars, ...rows]);
    this.#page = [...request, ...this.#page];
    return fields;
  }

  /** Rows whose objects have most of their fields in common, each with one or two of its own. */
  #family(thing: Thing): SampleField[] {
    const random = this.#random;
    const shared = FAMILY_FIELDS.map((field) => limited(random, field));
    return random.some(VERBS, random.between(2, 4)).flatMap((verb) => {
      const name = `Estimate${pascal(verb)}${pascal(thing.key)}RequestBody`;
      if (this.#names.has(name)) return [];
      const other = random.pick(THINGS);
      const own = random.some(other.fields, random.between(1, 2));
      const object = this.#add(
        name,
        distinct([...shared, ...own.map((field) => limited(random, field))]),
      );
      const type: SampleType = { kind: "object", object };
      const words = {
        en: `request to ${verb} the ${thing.words.en}`,
        zh: `${thing.words.zh}请求`,
      };
      return [this.#row(`${verb}_${thing.key}_param`, type, words)];
    });
  }

  #references(
    count: number,
    depth: number,
    owner: Thing,
    verb?: string,
  ): SampleField[] {
    const random = this.#random;
    const rows: SampleField[] = [];
    for (const thing of random.some(THINGS, count)) {
      if (thing === owner && depth > 0) continue;
      if (this.#page.length >= MOST_OBJECTS_FOR_SIZE * this.#size) break;
      if (this.#page.length > 0 && random.chance(0.25))
        rows.push(this.#again(random.pick(this.#page)));
      else rows.push(this.#first(thing, depth, verb));
    }
    return rows;
  }

  /** A row of an object that other rows have as well: `spare_sails`. */
  #again(object: number): SampleField {
    const random = this.#random;
    const { name } = this.all[object] as SampleObject;
    const base = snake(name.replace(SUFFIX, ""));
    const role = random.pick(ROLES);
    const many = random.chance(0.5);
    const type: SampleType = many
      ? { kind: "array", items: { kind: "object", object } }
      : { kind: "object", object };
    const words = { en: `${role} ${base}`, zh: `${base}信息` };
    return this.#row(`${role}_${base}${many ? "s" : ""}`, type, words);
  }

  #first(thing: Thing, depth: number, verb: string | undefined): SampleField {
    const random = this.#random;
    const done = verb !== undefined && random.chance(0.4);
    const object = this.#objectOf(thing, depth, done ? verb : undefined);
    const named: SampleType = { kind: "object", object };
    const roll = random.next();
    const many = roll >= 0.5;
    const type: SampleType = !many
      ? named
      : roll < 0.95
        ? { kind: "array", items: named }
        : { kind: "map", values: named };
    const noun = many ? thing.plural : thing.key;
    const name = done ? `${verb}_${noun}` : this.#rowName(noun);
    const words = {
      en: `${noun.replaceAll("_", " ")}${done ? ` to ${verb}` : ""}`,
      zh: `${thing.words.zh}列表`,
    };
    return this.#row(name, type, words);
  }

  /** Now and then a name says nothing of the thing. */
  #rowName(noun: string): string {
    const random = this.#random;
    const roll = random.next();
    if (roll < 0.06) return random.pick(["extend_param", "config", "options"]);
    if (roll < 0.2) return `${random.pick(ROLES)}_${noun}`;
    if (roll < 0.3) return `${noun}_info`;
    return noun;
  }

  #objectOf(thing: Thing, depth: number, verb: string | undefined): number {
    const random = this.#random;
    const name = this.#nameOf(thing, verb);
    const sibling = this.#earlier.findLast(
      (at) => this.all[at]?.name === name && this.#isFlat(at),
    );
    if (sibling !== undefined && this.#likeness < 0.8)
      return this.#like(sibling);
    this.#names.add(name);
    const scalars = this.#scalars(
      thing,
      random.between(2, 6),
      random.chance(0.2) ? "prefixed" : "bare",
    );
    const nested =
      depth < DEEPEST && random.chance(0.45)
        ? this.#references(random.between(1, 3), depth + 1, thing)
        : [];
    const fields = distinct(this.#mixed(scalars, nested));
    const object = this.#add(name, fields);
    if (random.chance(0.04)) this.#addChildren(object, thing);
    return object;
  }

  /** The object of an earlier page: the same, or under its name with a field more or less. */
  #like(sibling: number): number {
    const random = this.#random;
    const { name, fields } = this.all[sibling] as SampleObject;
    if (random.chance(0.5)) {
      this.#names.add(name);
      this.#page.push(sibling);
      return sibling;
    }
    const thing = random.pick(THINGS);
    const more = limited(random, random.pick(thing.fields));
    const fewer = fields.slice(0, Math.max(2, fields.length - 1));
    return this.#add(name, distinct([...fewer, more]));
  }

  /** What refers to others would bring their names along, which the page may have already. */
  #isFlat(object: number): boolean {
    const { fields } = this.all[object] as SampleObject;
    return fields.every(({ type }) => objectOf(type) === undefined);
  }

  /** A tree: rows of the object's own type. */
  #addChildren(object: number, { words }: Thing): void {
    const { name, fields } = this.all[object] as SampleObject;
    const children = this.#row(
      "children",
      { kind: "array", items: { kind: "object", object } },
      { en: `${words.en} below`, zh: `下级${words.zh}` },
    );
    this.all[object] = {
      name,
      fields: [...fields, { ...children, required: false }],
    };
  }

  #nameOf({ key }: Thing, verb: string | undefined): string {
    const random = this.#random;
    const base = pascal(key);
    const forms = verb
      ? [`${pascal(verb)}${base}Req`, `${pascal(verb)}${base}RequestBody`]
      : [base, base, `${base}Info`, `${base}Option`];
    const name = random.pick(forms);
    if (!this.#names.has(name)) return name;
    for (let at = 2; ; at += 1)
      if (!this.#names.has(`${name}V${at}`)) return `${name}V${at}`;
  }

  #add(name: string, fields: readonly SampleField[]): number {
    this.#names.add(name);
    this.all.push({ name, fields });
    this.#page.push(this.all.length - 1);
    return this.all.length - 1;
  }

  #scalars(
    thing: Thing,
    count: number,
    spelling: "bare" | "prefixed",
  ): SampleField[] {
    const random = this.#random;
    const common = random.some(COMMON_FIELDS, Math.ceil(count / 2));
    const own = random.some(thing.fields, Math.max(1, count - common.length));
    const sorted = COMMON_FIELDS.filter((field) => common.includes(field));
    return [...sorted, ...own].map((field) => {
      const name =
        spelling === "prefixed" && common.includes(field)
          ? `${thing.key}_${field.name}`
          : field.name;
      const about = {
        en: field.about.en.replace("#", thing.words.en),
        zh: field.about.zh.replace("#", thing.words.zh),
      };
      return limited(random, { ...field, name, about });
    });
  }

  /** References mostly follow the scalars, now and then they stand between them. */
  #mixed(
    scalars: readonly SampleField[],
    references: readonly SampleField[],
  ): SampleField[] {
    const fields = [...scalars];
    for (const row of references)
      if (this.#random.chance(0.7)) fields.push(row);
      else fields.splice(this.#random.between(0, fields.length), 0, row);
    return fields;
  }

  #row(name: string, type: SampleType, about: Words): SampleField {
    const required = this.#random.chance(0.35);
    return { name, type, required, noun: 0, about, limits: {} };
  }
}

const SUFFIX = /(?:Req|RequestBody|Info|Option)?(?:V\d)?$/;
