import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

/** The folder that holds package.json. */
const root = path.resolve(import.meta.dirname, "..", "..");

const notOurs = new Set(["node_modules", "generated", ".next", "data", ".git", "test-results"]);

/** Every file below a folder of the product, by its path from the root, with `/` on every system. */
export function filesIn(folder: string): string[] {
  const found = readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesIn(name);
    return [name];
  });
  return found.sort();
}

export const isCode = (file: string): boolean => /\.(ts|tsx|js|mjs)$/.test(file) && !file.endsWith(".d.ts");
export const isTest = (file: string): boolean =>
  /\.test\.tsx?$|-testing\.ts$/.test(file) || file.startsWith("lib/test/");

export const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** A node of the syntax tree (ESTree with TypeScript), loosely typed: the rules look at few of its fields. */
export type Syntax = { type: string; start: number; [field: string]: unknown };

const parsed = new Map<string, Syntax>();

export function syntaxOf(file: string): Syntax {
  const known = parsed.get(file);
  if (known) return known;
  const lang = file.endsWith("x") ? "tsx" : "ts";
  const program = parseAst(textOf(file), { lang }) as unknown as Syntax;
  parsed.set(file, program);
  return program;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === "object" && value !== null && typeof (value as Syntax).type === "string";

/** The nodes directly below a node, in the order they are written. */
const childrenOf = (node: Syntax): Syntax[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isSyntax)
    .sort((one, other) => one.start - other.start);

/** A node and everything below it, in the order it is written. `enter` says whether to look inside a node. */
export function nodesOf(node: Syntax, enter: (node: Syntax) => boolean = () => true): Syntax[] {
  return [node, ...(enter(node) ? childrenOf(node).flatMap((child) => nodesOf(child, enter)) : [])];
}

/** A field of a node that is a node, or an empty node where it is none. */
export const at = (node: Syntax, field: string): Syntax => {
  const value = node[field];
  return isSyntax(value) ? value : { type: "nothing", start: 0 };
};

export const nameOf = (node: Syntax): string => String(node.name ?? node.value ?? "");

export const lineOf = (file: string, node: Syntax): number =>
  textOf(file).slice(0, node.start).split("\n").length;

export type Import = { file: string; line: number; written: string; resolved: string };

const withSource = [
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
];

/** What a file imports, by `import`, `export … from`, `import()` and `import("…")` in types. */
export function importsOf(file: string): Import[] {
  return nodesOf(syntaxOf(file))
    .filter((node) => withSource.includes(node.type) || node.type === "TSImportType")
    .map((node) => ({ node, written: nameOf(at(node, node.source ? "source" : "argument")) }))
    .filter(({ written }) => written !== "")
    .map(({ node, written }) => ({
      file,
      line: lineOf(file, node),
      written,
      resolved: resolve(file, written),
    }));
}

/** A path from the root for files of ours, the package's name for the others. */
function resolve(file: string, written: string): string {
  if (written.startsWith("@/")) return written.slice(2);
  if (!written.startsWith(".")) return written;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), written));
}
