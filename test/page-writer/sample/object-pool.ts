/**
 * Objects that the tables of one side may use. Input: the sample's list of objects, to which new ones are added;
 * output: fields of bodies that refer to them. Objects refer to later ones, now and then back to themselves.
 */
import {
  type FieldOptions,
  generateFields,
  generateType,
  uniqueFieldName,
} from "./generate-fields.js";
import type { ObjectNaming } from "./generate-service.js";
import type { Random } from "./random.js";
import {
  LOWER_OBJECT_NAMES,
  NAMES_LIKE_CAPTIONS,
  NOUNS,
  OBJECT_NAMES,
} from "./sample-words.js";
import {
  objectOf,
  type SampleField,
  type SampleObject,
  type SampleType,
  WRAPPER_PREFIX,
} from "./service-sample.js";

interface PoolOptions {
  readonly random: Random;
  readonly naming: ObjectNaming;
  readonly size: number;
}

export class ObjectPool {
  readonly #objects: SampleObject[];
  readonly #options: PoolOptions;
  readonly #first: number;
  readonly #end: number;

  constructor(objects: SampleObject[], options: PoolOptions) {
    this.#objects = objects;
    this.#options = options;
    this.#first = objects.length;
    const { random, size } = options;
    const count = random.between(0, Math.min(5, size + 1));
    this.#end = this.#first + count;
    const names = this.#names(count);
    // Placeholders first: a field needs the name of the object that it refers to.
    for (const name of names) objects.push({ name, fields: [] });
    for (let at = 0; at < count; at += 1) this.#fill(this.#first + at);
  }

  /** Fields of a body: its own scalars and objects of the pool, or one key around all of them. */
  rootFields(
    count: number,
    taken: ReadonlySet<string> = new Set(),
  ): SampleField[] {
    const wrapper = this.#options.random.chance(0.2) && this.#wrapper();
    if (wrapper) return [wrapper];
    return this.#fields(count, this.#first, taken);
  }

  /** A key that stands around an object, and is as mandatory as what is inside; none around recursive objects. */
  #wrapper(): SampleField | undefined {
    if (this.#first === this.#end) return undefined;
    const { random } = this.#options;
    const index = random.between(this.#first, this.#end - 1);
    const { fields, keys } = this.#objects[index] as SampleObject;
    if (keys || fields.some(({ type }) => objectOf(type) === index))
      return undefined;
    const type: SampleType = { kind: "object", object: index };
    return {
      name: this.#rowName(type).replace("the_", WRAPPER_PREFIX),
      type,
      required: fields.some(({ required }) => required),
      noun: 0,
      limits: {},
    };
  }

  #names(count: number): string[] {
    const { random, naming } = this.#options;
    const names: string[] = [];
    const words = [
      ...OBJECT_NAMES,
      ...LOWER_OBJECT_NAMES,
      ...NAMES_LIKE_CAPTIONS,
    ];
    for (const name of random.some(words, count)) {
      const repeated = naming === "free" && random.chance(0.2);
      names.push(repeated ? (names[0] ?? name) : name);
    }
    return names;
  }

  #fill(index: number): void {
    const { random } = this.#options;
    const { name } = this.#objects[index] as SampleObject;
    const fields = this.#fields(random.between(1, 5), index + 1);
    if (random.chance(0.1)) {
      const back: SampleType = {
        kind: "array",
        items: { kind: "object", object: index },
      };
      const taken = new Set(fields.map((field) => field.name));
      const own = this.#fieldOf(back, taken);
      if (own) fields.push({ ...own, required: false });
    }
    const keys: SampleType | undefined = random.chance(0.06)
      ? { kind: "scalar", scalar: "string" }
      : undefined;
    this.#objects[index] = { name, fields, ...(keys ? { keys } : {}) };
  }

  #fields(
    count: number,
    from: number,
    taken: ReadonlySet<string> = new Set(),
  ): SampleField[] {
    const { random } = this.#options;
    const options: FieldOptions = { taken };
    const fields = generateFields(random, count, options);
    if (from >= this.#end) return fields;
    for (let made = random.between(0, 2); made > 0; made -= 1) {
      const object = random.between(from, this.#end - 1);
      const names = new Set([...taken, ...fields.map(({ name }) => name)]);
      const field = this.#fieldOf(this.#typeAround(object), names);
      if (field) fields.splice(random.between(0, fields.length), 0, field);
    }
    return fields;
  }

  /** `List<gate_rule>` without a link could mean anything: between brackets only names like `GateRule` are sure. */
  #typeAround(object: number): SampleType {
    const { random, naming } = this.#options;
    const type = generateType(random, object);
    const { name } = this.#objects[object] as SampleObject;
    if (naming === "free" || /^[A-Z]/.test(name)) return type;
    const named: SampleType = { kind: "object", object };
    return type.kind === "object" ? type : { kind: "array", items: named };
  }

  /** A field of an object's type; undefined where its name is taken. */
  #fieldOf(
    type: SampleType,
    taken: ReadonlySet<string>,
  ): SampleField | undefined {
    const { random, naming } = this.#options;
    const name =
      naming === "free" && random.chance(0.5)
        ? uniqueFieldName(random, taken)
        : this.#rowName(type);
    if (taken.has(name)) return undefined;
    return {
      name,
      type,
      required: random.chance(0.4),
      noun: random.between(0, NOUNS.length - 1),
      limits: {},
    };
  }

  /** `shelf_part`, `shelf_parts`: no scalar has such a name, and no two objects of a side share one. */
  #rowName(type: SampleType): string {
    const { name } = this.#objects[
      type.kind === "object" ? type.object : innermost(type)
    ] as SampleObject;
    const snake = name
      .replace(/\W/g, "_")
      .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_")
      .toLowerCase();
    return `the_${snake}${type.kind === "object" ? "" : "s"}`;
  }
}

function innermost(type: SampleType): number {
  switch (type.kind) {
    case "array":
      return innermost(type.items);
    case "map":
      return innermost(type.values);
    case "object":
      return type.object;
    case "scalar":
      throw new Error("a row name is asked for an object only");
  }
}
