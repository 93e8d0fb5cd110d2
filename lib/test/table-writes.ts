import { relations, type Table, tables } from "./schema-tables";
import { at, lineOf, nameOf, nodesOf, type Syntax, syntaxOf } from "./source-tree";

export type Write = { table: Table; file: string; line: number };

const verbs = /^(create|update|upsert|delete)(Many)?(AndReturn)?$/;
const nestedVerbs = /^(create|createMany|connectOrCreate|update|updateMany|upsert|delete|deleteMany)$/;
/** On a list these change the rows on the other side; on a single relation, this row's own key. */
const nestedInLists = /^(connect|disconnect|set)$/;
const statement = /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE(?:\s+TABLE)?)\s+"?(\w+)"?/gi;

/** Every place where a file writes a table: through the client, through a relation, or in SQL. */
export function writesOf(file: string): Write[] {
  const all = tables();
  const known = relations();
  return nodesOf(syntaxOf(file)).flatMap((node) => {
    const written = [...byClient(node), ...byRelation(node, known), ...bySql(node)];
    return written.flatMap((name) => {
      const table = all.find((one) => one.client === name || one.model === name || one.sql === name);
      return table ? [{ table, file, line: lineOf(file, node) }] : [];
    });
  });
}

/** `tx.ticket.update(…)` */
function byClient(node: Syntax): string[] {
  const callee = at(node, "callee");
  const isWrite = node.type === "CallExpression" && verbs.test(nameOf(at(callee, "property")));
  return isWrite ? [nameOf(at(at(callee, "object"), "property"))] : [];
}

/** `deadlines: { create: … }` */
function byRelation(node: Syntax, known: ReturnType<typeof relations>): string[] {
  if (node.type !== "Property") return [];
  const inside = (at(node, "value").properties ?? []) as Syntax[];
  const keys = inside.map((property) => nameOf(at(property, "key")));
  return known
    .filter(({ field }) => field === nameOf(at(node, "key")))
    .filter(({ list }) => keys.some((key) => nestedVerbs.test(key) || (list && nestedInLists.test(key))))
    .map(({ model }) => model);
}

/** `UPDATE "Ticket" SET …` in any text of the file. */
function bySql(node: Syntax): string[] {
  const raw = (node.value as { raw?: unknown } | undefined)?.raw;
  const text = node.type === "TemplateElement" ? raw : node.type === "Literal" ? node.value : "";
  return typeof text === "string" ? [...text.matchAll(statement)].map((match) => match[1] ?? "") : [];
}
