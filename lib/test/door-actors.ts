import { at, nameOf, nodesOf, type Syntax, syntaxOf, textOf } from "./source-tree";

/** Tells whom a door serves: each says who came, or sends them away. */
const actorFunctions = ["publicActor", "customerActor", "reportActor", "staffActor", "staffActorOf"];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const isFunction = (node: Syntax): boolean =>
  ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"].includes(node.type);

export type Door = { file: string; name: string; work: Syntax | undefined };

/** The functions by which a request enters through this file: a page, the handlers of a route, the actions. */
export function doorsOf(file: string): Door[] {
  const exported = exportsOf(syntaxOf(file)).map(({ name, work }) => ({ file, name, work }));
  if (/\/_[^/]*\//.test(file)) return isActions(file) ? exported : inlineActions(file);
  if (/\/page\.tsx$/.test(file)) return exported.filter(({ name }) => name === "default");
  if (/\/route\.tsx?$/.test(file)) return exported.filter(({ name }) => methods.includes(name));
  return [...(isActions(file) ? exported : []), ...inlineActions(file)];
}

const saysUseServer = (body: unknown): boolean =>
  Array.isArray(body) && body.some((line: Syntax) => line.directive === "use server");

const isActions = (file: string): boolean => saysUseServer(syntaxOf(file).body);

/** Actions written inside a component: functions that begin with "use server". */
const inlineActions = (file: string): Door[] =>
  nodesOf(syntaxOf(file))
    .filter((node) => isFunction(node) && saysUseServer(at(node, "body").body))
    .map((work) => ({ file, name: nameOf(at(work, "id")) || "inline", work }));

/** Every exported value and the function behind it, through `export { x as y }` and `const x = …` too. */
function exportsOf(program: Syntax): { name: string; work: Syntax | undefined }[] {
  const body = program.body as Syntax[];
  const local = new Map<string, Syntax>();
  for (const line of body) for (const [name, value] of declared(line)) local.set(name, value);
  return body.flatMap((line) => {
    if (line.type === "ExportDefaultDeclaration") {
      const value = at(line, "declaration");
      return [
        { name: "default", work: value.type === "Identifier" ? local.get(nameOf(value)) : functionIn(value) },
      ];
    }
    if (line.type !== "ExportNamedDeclaration" || line.exportKind === "type") return [];
    const aliases = (line.specifiers as Syntax[]).map((one) => ({
      name: nameOf(at(one, "exported")),
      work: local.get(nameOf(at(one, "local"))),
    }));
    return [...aliases, ...declared(line).map(([name, work]) => ({ name, work }))];
  });
}

function declared(line: Syntax): [string, Syntax][] {
  const node = line.type.startsWith("Export") ? at(line, "declaration") : line;
  if (node.type === "FunctionDeclaration") return [[nameOf(at(node, "id")), node]];
  if (node.type !== "VariableDeclaration") return [];
  return (node.declarations as Syntax[]).flatMap((one): [string, Syntax][] => {
    const work = functionIn(at(one, "init"));
    return work ? [[nameOf(at(one, "id")), work]] : [];
  });
}

const functionIn = (node: Syntax): Syntax | undefined => nodesOf(node).find(isFunction);

/**
 * Does the door ask who came before it waits for anything else? What came with the request itself, the address
 * and the parameters, may be awaited before.
 */
export function namesActorFirst({ file, work }: Door): boolean {
  if (!work) return false;
  const text = textOf(file);
  const awaits = nodesOf(at(work, "body"), (node) => !isFunction(node))
    .filter((node) => node.type === "AwaitExpression")
    .map((node) => at(node, "argument"));
  const first = awaits.find(
    (node) => !/^(?:\w+\.)?(params|searchParams)$/.test(text.slice(node.start, Number(node.end))),
  );
  return first?.type === "CallExpression" && actorFunctions.includes(nameOf(at(first, "callee")));
}
