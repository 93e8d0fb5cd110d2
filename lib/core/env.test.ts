import { expect, it } from "vitest";
import {
  at,
  filesIn,
  isCode,
  isTest,
  nameOf,
  nodesOf,
  type Syntax,
  syntaxOf,
  textOf,
} from "@/lib/test/source-tree";

/** The variables that a schema parses: `z.object({ PORT: … })`. */
const parsed = nodesOf(syntaxOf("lib/core/env.ts"))
  .filter((node) => node.type === "Property")
  .map((node) => nameOf(at(node, "key")));

/** The variables that a file takes by name: `process.env.PORT`. */
const taken = (file: string): string[] =>
  nodesOf(syntaxOf(file))
    .filter((node) => node.type === "MemberExpression" && isProcessEnv(at(node, "object")))
    .map((node) => nameOf(at(node, "property")));
const isProcessEnv = (node: Syntax): boolean =>
  nameOf(at(node, "object")) === "process" && nameOf(at(node, "property")) === "env";

/** What others set, or our commands tell each other, and nobody has to choose. */
const setByOthers = /^(npm_\w+|INIT_CWD|STARTED_BY|NEXT_RUNTIME|VITEST_\w+|FORCE_COLOR|CI)$/;

it("every variable is named in .env.example, and nothing else is", () => {
  const files = ["bin", "lib", "app", "e2e", "prisma"].flatMap(filesIn).filter(isCode);
  const ours = files.filter((file) => !isTest(file) || file.startsWith("lib/test/"));
  const known = new Set([...parsed, ...ours.flatMap(taken)].filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name)));
  const named = [...textOf(".env.example").matchAll(/^# ([A-Z0-9_]+)=/gm)].map(([, name = ""]) => name);
  expect(known.size).toBeGreaterThan(12);
  expect(named.toSorted()).toEqual([...known].filter((name) => !setByOthers.test(name)).sort());
});

it("what .env.example says holds when nothing is set is what holds", async () => {
  const given = [...textOf(".env.example").matchAll(/^# ([A-Z0-9_]+)=(.*)$/gm)];
  const example = Object.fromEntries(given.map(([, name = "", value = ""]) => [name, value]));
  const { env } = await import("./env");
  const { DATABASE_URL, TRUST_PROXY, ...rest } = env();
  expect(DATABASE_URL).toBeTruthy();
  expect(TRUST_PROXY).toBe(example.TRUST_PROXY === "1");
  expect(example).toMatchObject({
    MAIL_FROM: rest.MAIL_FROM,
    SMS_SENDER: rest.SMS_SENDER,
    DATA_DIR: "data",
    PORT: "3000",
  });
});
