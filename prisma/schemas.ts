import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");
export const schemaFiles = {
  sqlite: path.join(root, "prisma/schema.prisma"),
  postgresql: path.join(root, "prisma/postgresql/schema.prisma"),
} as const;

export function sourceSchema(): string {
  return readFileSync(schemaFiles.sqlite, "utf8");
}

/** The PostgreSQL twin: another provider and another place for the client, nothing else. */
export function derivePostgresSchema(source: string): string {
  const derived = source
    .replace("generator sqlite {", "generator postgresql {")
    .replace('"../app/db/generated/sqlite"', '"../../app/db/generated/postgresql"')
    .replace('provider = "sqlite"', 'provider = "postgresql"');
  return `// Derived from ../schema.prisma by npm run db:derive. Do not edit.\n\n${derived}`;
}
