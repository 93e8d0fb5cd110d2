import { describe, expect, it } from "vitest";
import { tables } from "./schema-tables";
import { filesIn, importsOf, isCode, isTest, textOf } from "./source-tree";
import { writesOf } from "./table-writes";

/** The one direction: a folder imports itself and the folders before it. */
const order = [
  "core",
  "i18n",
  "access",
  "audit",
  "settings",
  "gateways",
  "staff",
  "accounts",
  "questionnaires",
  "files",
  "messages",
  "proofs",
  "notices",
  "callbacks",
  "tickets",
  "drafts",
  "receipts",
  "replies",
  "following",
  "mailbox",
  "faq",
  "contacts",
  "reports",
  "tmf621",
];
/** Beside the line: they know `core` alone. */
const beside = ["channels"];
/** Above the line: they know everything and nobody knows them. */
const above = ["worker", "test"];
/** Made by a program from the schema. */
const generated = "generated";

const folderOf = (file: string): string => /^lib\/([^/]+)\//.exec(file)?.[1] ?? "";
const library = filesIn("lib").filter(isCode);
const productive = library.filter((file) => !isTest(file));
const everywhere = ["app", "bin", "e2e", "lib", "prisma"].flatMap(filesIn);

function mayImport(from: string, to: string): boolean {
  if (from === to || to === generated) return true;
  if (above.includes(from)) return to !== "test";
  if (beside.includes(from)) return to === "core";
  return order.includes(to) && order.indexOf(to) <= order.indexOf(from);
}

const listed = (found: { file: string; line: number; to: string }[]) =>
  found.map(({ file, line, to }) => `${file}:${line} → ${to}`);

describe("the domain", () => {
  it("has no folder that nobody has given a place", () => {
    const places = new Set([...order, ...beside, ...above]);
    expect(library.filter((file) => !places.has(folderOf(file)))).toEqual([]);
  });

  it("is imported in one direction", () => {
    const imports = productive.flatMap(importsOf).filter(({ resolved }) => resolved.startsWith("lib/"));
    expect(imports.length).toBeGreaterThan(100);
    const wrong = imports.filter(
      ({ file, resolved }) => !mayImport(folderOf(file), folderOf(`${resolved}/`)),
    );
    expect(listed(wrong.map((one) => ({ ...one, to: one.resolved })))).toEqual([]);
  });

  it("keeps core free of every other folder, in its tests too", () => {
    const imports = library.filter((file) => folderOf(file) === "core").flatMap(importsOf);
    const wrong = imports.filter(({ resolved }) =>
      /^lib\/(?!core\/|generated\/|test\/)|^app\//.test(resolved),
    );
    expect(listed(wrong.map((one) => ({ ...one, to: one.resolved })))).toEqual([]);
  });
});

describe("a table", () => {
  // Fills a database that it made for itself and throws away.
  const onItsOwn = "bin/bench-tickets.js";
  const outside = ["app", "prisma", "bin"].flatMap(filesIn).filter((file) => isCode(file) && !isTest(file));
  const writers = [...productive, ...outside].filter((file) => file !== onItsOwn);
  const writes = writers.flatMap(writesOf);

  it("has an owner among the folders", () => {
    const declared = [...textOf("prisma/schema.prisma").matchAll(/^model (\w+)/gm)].map(([, name]) => name);
    expect(tables().map(({ model }) => model)).toEqual(declared);
    expect(tables().filter(({ owner }) => ![...order, ...above].includes(owner))).toEqual([]);
  });

  it("is written only from its owner's folder", () => {
    const wrong = writes.filter(({ file, table }) => folderOf(file) !== table.owner);
    expect(listed(wrong.map((one) => ({ ...one, to: `${one.table.model} of ${one.table.owner}` })))).toEqual(
      [],
    );
  });

  it("is written somewhere, as far as this test can see", () => {
    const written = new Set(writes.map(({ table }) => table.model));
    const declared = tables().map(({ model }) => model);
    expect(declared.filter((model) => !written.has(model))).toEqual([]);
  });
});

describe("a file", () => {
  const sources = everywhere.filter((file) => /\.(tsx?|js|mjs|css)$/.test(file));
  const lines = new Map(sources.map((file) => [file, textOf(file).split("\n").length - 1]));

  it("has 250 lines at most, and half of them 50 or fewer", () => {
    expect([...lines].filter(([, count]) => count > 250)).toEqual([]);
    const counts = [...lines].filter(([file]) => !isTest(file)).map(([, count]) => count);
    expect(counts.sort((one, other) => one - other)[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(50);
  });

  it("imports by @/x or ./x", () => {
    const wrong = sources.filter(isCode).flatMap(importsOf);
    expect(
      listed(
        wrong
          .filter(({ written }) => /^\.\.(\/|$)|\/\.\.(\/|$)/.test(written))
          .map((one) => ({ ...one, to: one.written })),
      ),
    ).toEqual([]);
  });

  it("leaves nothing to do later", () => {
    const marks = ["TODO", "FIXME", "XXX", "HACK"].map((mark) => new RegExp(`\\b${mark}\\b`));
    const others = sources.filter((file) => file !== "lib/test/architecture.test.ts");
    expect(others.filter((file) => marks.some((mark) => mark.test(textOf(file))))).toEqual([]);
  });
});
