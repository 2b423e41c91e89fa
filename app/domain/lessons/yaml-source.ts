/** YAML read through a zod schema; what does not fit is told with the line it stands on. */
import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";

export interface YamlSource<T> {
  value: T | null;
  problems: Problem[];
  /** the line of a value inside the document */
  lineOf(path: readonly PropertyKey[]): number;
}

/** `firstLine` is where the text begins in its file: front matter does not begin at 1. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
  firstLine = 1,
): YamlSource<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]) => lineAt(nodeNear(document, path)?.range?.[0] ?? 0);

  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const problems = broken.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, ""),
    }));
    return { value: null, problems, lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file,
        line: lineAt(keyOffset(document, issue.path, key)),
        message: `${pathName([...issue.path, key])}: no such key`,
      }));
    }
    return [{ file, line: lineOf(issue.path), message: `${pathName(issue.path)}: ${issue.message}` }];
  });
  return { value: null, problems, lineOf };
}

function pathName(path: readonly PropertyKey[]): string {
  return path.map(String).join(".") || "the whole file";
}

/** The node at this path, or the nearest one around it: a missing key has no line of its own. */
function nodeNear(document: Document, path: readonly PropertyKey[]): Node | null {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return null;
}

function keyOffset(document: Document, path: readonly PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
  return (
    (pair && isNode(pair.key) ? pair.key.range?.[0] : undefined) ?? nodeNear(document, path)?.range?.[0] ?? 0
  );
}
