// Prisma's schema engine as WebAssembly: only for authoring migrations and for the drift test.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";

const require = createRequire(import.meta.url);

interface Engine {
  diff(params: unknown): Promise<{ stdout: string | null; exitCode: number }>;
  free(): void;
}

interface Bindings {
  SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<Engine> };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let loaded: Promise<Bindings> | null = null;

// the package's own entry imports its .wasm as a module, which Node does not do without a flag
function bindings(): Promise<Bindings> {
  loaded ??= (async () => {
    const glue = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as unknown as Bindings;
    const file = require
      .resolve("@prisma/schema-engine-wasm")
      .replace("schema_engine.js", "schema_engine_bg.wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
    return glue;
  })();
  return loaded;
}

const filters = { externalTables: [], externalEnums: [] };

/** The SQL that leads from the database behind `factory` to the schema; empty when they agree. */
export async function sqlToReach(schema: string, factory: SqlDriverAdapterFactory): Promise<string> {
  const { SchemaEngine } = await bindings();
  const connect = () => factory.connect();
  const { provider, adapterName } = factory;
  const aware = { provider, adapterName, connect, connectToShadowDb: connect };
  const datamodels = [["schema.prisma", schema]];
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(aware));
  try {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [{ path: "schema.prisma", content: schema }], configDir: "." },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    engine.free();
  }
}
