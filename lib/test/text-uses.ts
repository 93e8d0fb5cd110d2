import { at, filesIn, isCode, isTest, lineOf, nameOf, nodesOf, type Syntax, syntaxOf } from "./source-tree";

/** One sentence asked for by name: `t("title", { name })`, where `t` is made of a namespace that is written out. */
export type TextUse = {
  place: string;
  key: string;
  /** The values that are given, null when they cannot be read off. */
  values: string[] | null;
};

const sources = () => ["app", "lib"].flatMap(filesIn).filter((file) => isCode(file) && !isTest(file));

const literal = (node: Syntax): string | null =>
  node.type === "Literal" && typeof node.value === "string" ? node.value : null;

const unclear = "…";

/** The namespace in `translator(locale, "desk.queue")`, "…" where it is made; null for anything else. */
const namespaceOf = (node: Syntax): string | null =>
  node.type === "CallExpression" && nameOf(at(node, "callee")) === "translator"
    ? (literal((node.arguments as Syntax[])[1] ?? node) ?? unclear)
    : null;

/** Every sentence that is asked for by a name that is written out. */
export function writtenUses(): TextUse[] {
  return sources().flatMap((file) => {
    const nodes = nodesOf(syntaxOf(file));
    const translators = declaredTranslators(nodes);
    return nodes
      .filter((node) => node.type === "CallExpression")
      .flatMap((call) => {
        const [first, second] = call.arguments as Syntax[];
        const callee = at(call, "callee");
        const namespaces = [namespaceOf(callee) ?? translators.get(nameOf(callee)) ?? []].flat();
        const key = first ? literal(first) : null;
        if (key === null || namespaces.length !== 1 || namespaces[0] === unclear) return [];
        return [
          {
            place: `${file}:${lineOf(file, call)}`,
            key: `${namespaces[0]}.${key}`,
            values: valuesIn(second),
          },
        ];
      });
  });
}

/** The names that translators have in a file. A name that stands for two of them, or is handed in, says nothing. */
function declaredTranslators(nodes: Syntax[]): Map<string, string[]> {
  const declared = nodes
    .filter(({ type }) => type === "VariableDeclarator")
    .map((node) => [nameOf(at(node, "id")), namespaceOf(at(node, "init"))] as const);
  const handedIn = nodes
    .flatMap((node) => (Array.isArray(node.params) ? (node.params as Syntax[]) : []))
    .flatMap((parameter) => nodesOf(parameter))
    .map((node) => [nameOf(node), unclear] as const);
  const names = new Map<string, string[]>();
  for (const [name, namespace] of [...declared, ...handedIn])
    if (namespace !== null) names.set(name, [...new Set([...(names.get(name) ?? []), namespace])]);
  return names;
}

function valuesIn(node: Syntax | undefined): string[] | null {
  if (!node) return [];
  if (node.type !== "ObjectExpression") return null;
  const properties = node.properties as Syntax[];
  if (properties.some(({ type, computed }) => type !== "Property" || computed)) return null;
  return properties.map((property) => nameOf(at(property, "key")));
}

/** Every text of the code that could be a namespace or a key, and every template that could make one. */
export function writtenTexts(): { exact: Set<string>; made: RegExp[] } {
  const nodes = sources().flatMap((file) => nodesOf(syntaxOf(file)));
  const exact = new Set([...nodes.map(literal), ...nodes.map(plainKey)].filter((text) => text !== null));
  const made = nodes.filter(({ type }) => type === "TemplateLiteral").flatMap(patternOf);
  return { exact, made };
}

/** `{ title: … }`: a key may be looked up by the name of a property. */
const plainKey = (node: Syntax): string | null =>
  node.type === "Property" && !node.computed ? nameOf(at(node, "key")) : null;

/** `public.${ticketType}` could be `public.claim`. A template with hardly a letter of its own says nothing. */
function patternOf(node: Syntax): RegExp[] {
  const parts = (node.quasis as Syntax[]).map((quasi) => String((quasi.value as { raw: string }).raw));
  const isKey = parts.every((part) => /^[\w.]*$/.test(part)) && /[a-z]{3}/.test(parts.join(""));
  const escaped = parts.map((part) => part.replaceAll(".", "\\."));
  return isKey ? [new RegExp(`^${escaped.join("[A-Za-z]\\w*")}$`)] : [];
}
