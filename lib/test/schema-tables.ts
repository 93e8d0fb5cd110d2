import { textOf } from "./source-tree";

export type Table = {
  /** As in the schema, for example `CallAttempt`. */
  model: string;
  /** As on the database client, for example `callAttempt`. */
  client: string;
  /** As in SQL. */
  sql: string;
  /** The folder of `lib` that alone writes it. */
  owner: string;
};

/** A field through which one table writes another: `deadlines: { create: … }`. */
export type Relation = { field: string; model: string; list: boolean };

type Block = { kind: "model" | "enum"; name: string; body: string; owner: string };

/** The schema's models and enums, each with the owner whose name stands alone in a comment above it. */
function blocks(): Block[] {
  const pattern = /^\/\/ (?<owner>[a-z0-9]+)$|^(?<kind>model|enum) (?<name>\w+) \{\n(?<body>[\s\S]*?)^\}/gm;
  const found: Block[] = [];
  let owner = "";
  for (const { groups } of textOf("prisma/schema.prisma").matchAll(pattern)) {
    const { kind, name = "", body = "" } = groups ?? {};
    if (groups?.owner) owner = groups.owner;
    else if (kind === "model" || kind === "enum") found.push({ kind, name, body, owner });
  }
  return found;
}

export const tables = (): Table[] =>
  blocks()
    .filter((block) => block.kind === "model")
    .map(({ name, body, owner }) => ({
      model: name,
      client: name.charAt(0).toLowerCase() + name.slice(1),
      sql: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
      owner,
    }));

export function relations(): Relation[] {
  const models = new Set(tables().map((table) => table.model));
  return blocks()
    .filter((block) => block.kind === "model")
    .flatMap(({ body }) => [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\]|\?)?/gm)])
    .map(([, field = "", model = "", mark]) => ({ field, model, list: mark === "[]" }))
    .filter(({ model }) => models.has(model));
}

/** Every enum with its values. */
export const enums = (): { name: string; values: string[] }[] =>
  blocks()
    .filter((block) => block.kind === "enum")
    .map(({ name, body }) => ({
      name,
      values: [...body.matchAll(/^ {2}(\w+)$/gm)].map(([, value = ""]) => value),
    }));
