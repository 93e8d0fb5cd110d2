// @ts-check
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { root } from "./project.js";

/**
 * Prisma's own schema engine as WebAssembly from npm: the native one is a download that closed networks do not
 * have. It keeps `_prisma_migrations` as the native one does, so `prisma migrate deploy` works beside it.
 */

const schemaFile = path.join(root, "prisma", "schema.prisma");

/** Tables and enums that the engine shall leave alone: none. */
export const filters = { externalTables: [], externalEnums: [] };

/** What `prisma/schema.prisma` says, as the engine takes it. */
export function schemaFiles() {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, "utf8") }] };
}

/** @type {Promise<void> | undefined} */
let loaded;

/** Once for the process: the generated glue holds one instance. */
async function load() {
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/\.js$/, "_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
}

/**
 * @param {pg.Pool} pool everything the engine does goes through it
 * @returns {Promise<import("@prisma/schema-engine-wasm").SchemaEngine>}
 */
export async function schemaEngine(pool) {
  loaded ??= load();
  await loaded;
  const adapters = new PrismaPg(pool);
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: adapters.provider,
    adapterName: adapters.adapterName,
    connect: async () => readCharacters(await adapters.connect()),
    connectToShadowDb: async () => readCharacters(await adapters.connectToShadowDb()),
  });
  const datamodels = schemaFiles().files.map(
    (file) => /** @type {[string, string]} */ ([file.path, file.content]),
  );
  return glue.SchemaEngine.new({ datamodels }, () => {}, factory);
}

/**
 * PostgreSQL's catalogue is full of its one-byte type "char". The engine wants to read it and the adapter does
 * not know it: here the adapter takes it for text, and the engine is told the truth.
 *
 * @template {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Adapter
 * @param {Adapter} adapter
 * @returns {Adapter}
 */
function readCharacters(adapter) {
  const reader = /** @type {Adapter & { performIO(query: object): Promise<pg.QueryArrayResult> }} */ (
    adapter
  );
  const { performIO, queryRaw } = reader;
  /** @type {WeakMap<object, number[]>} */
  const characters = new WeakMap();
  reader.performIO = async (query) => {
    const result = await performIO.call(reader, query);
    const found = result.fields.filter((field) => field.dataTypeID === pg.types.builtins.CHAR);
    characters.set(
      query,
      found.map((field) => result.fields.indexOf(field)),
    );
    for (const field of found) field.dataTypeID = pg.types.builtins.TEXT;
    return result;
  };
  reader.queryRaw = async (query) => {
    const result = await queryRaw.call(reader, query);
    for (const column of characters.get(query) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  return reader;
}
