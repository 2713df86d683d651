/** Objects that contain themselves. Legal as data, but a required cycle can never be filled in. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnostic } from "../diagnostics/report-diagnostic.js";
import { diagnosticSource } from "../diagnostics/diagnostic-source.js";
import type { FieldSchema, ObjectId, ServiceObject } from "./service-model.js";

interface Step {
  readonly id: ObjectId;
  readonly edges: readonly Edge[];
  next: number;
}

interface Edge {
  readonly field: string;
  readonly to: ObjectId;
  /** True when a value must hold another one: mandatory and no list, map or choice. */
  readonly forced: boolean;
}

/** One diagnostic for each field that closes a circle. */
export function findCycles(
  objects: ReadonlyMap<ObjectId, ServiceObject>,
): Diagnostic[] {
  const done = new Set<ObjectId>();
  const found: Diagnostic[] = [];
  for (const start of objects.keys()) {
    if (done.has(start)) continue;
    const stack: Step[] = [
      { id: start, edges: edgesOf(objects.get(start)), next: 0 },
    ];
    const onStack = new Map<ObjectId, number>([[start, 0]]);
    while (stack.length > 0) {
      const step = stack.at(-1) as Step;
      const edge = step.edges[step.next];
      if (!edge) {
        done.add(step.id);
        onStack.delete(step.id);
        stack.pop();
        continue;
      }
      step.next += 1;
      const at = onStack.get(edge.to);
      if (at !== undefined) found.push(report(objects, stack.slice(at)));
      else if (!done.has(edge.to)) {
        onStack.set(edge.to, stack.length);
        stack.push({
          id: edge.to,
          edges: edgesOf(objects.get(edge.to)),
          next: 0,
        });
      }
    }
  }
  return found;
}

function edgesOf(object: ServiceObject | undefined): Edge[] {
  const edges: Edge[] = [];
  for (const { name: field, schema, required } of object?.fields ?? []) {
    for (const { id: to, direct } of targetsOf(schema)) {
      edges.push({ field, to, forced: required === true && direct });
    }
  }
  return edges;
}

const NONE: readonly never[] = [];

function targetsOf(
  schema: FieldSchema,
): readonly { readonly id: ObjectId; readonly direct: boolean }[] {
  switch (schema.kind) {
    case "scalar":
      return schema.content ? indirect([schema.content]) : NONE;
    case "object":
      return [{ id: schema.object, direct: true }];
    case "array":
      return indirect([schema.items]);
    case "map":
      return indirect([schema.values]);
    case "union":
      return indirect(schema.options);
    default:
      return NONE;
  }
}

/** Lists and texts may be empty, and a choice may fall on another form. */
function indirect(
  schemas: readonly FieldSchema[],
): { readonly id: ObjectId; readonly direct: false }[] {
  return schemas
    .flatMap(targetsOf)
    .map(({ id }) => ({ id, direct: false as const }));
}

function report(
  objects: ReadonlyMap<ObjectId, ServiceObject>,
  circle: readonly Step[],
): Diagnostic {
  const edges = circle.map((step) => step.edges[step.next - 1] as Edge);
  const path = circle.map(
    (step, at) =>
      `${objects.get(step.id)?.name ?? objects.get(step.id)?.owner ?? ""}.${edges[at]?.field ?? ""}`,
  );
  const forced = edges.every((edge) => edge.forced);
  const { origin } = objects.get((circle.at(-1) as Step).id) as ServiceObject;
  return diagnostic(
    forced ? "service/endless-object" : "service/recursive-object",
    forced
      ? `Objects require each other without end (${path.join(" > ")}); no finite value fulfils that`
      : `Objects contain each other: ${path.join(" > ")}`,
    { ...diagnosticSource(origin), row: edges.at(-1)?.field ?? "" },
  );
}
