import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { derivePostgresSchema, schemaFiles, sourceSchema } from "./schemas.ts";

mkdirSync(path.dirname(schemaFiles.postgresql), { recursive: true });
writeFileSync(schemaFiles.postgresql, derivePostgresSchema(sourceSchema()));
