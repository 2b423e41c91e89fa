/**
 * Content runs no code. An MDX file is parsed, never executed, and only what is listed here may stand in it:
 * plain Markdown and the components of the vocabulary with plain attributes. Imports, exports and every kind of
 * expression are refused before a bundler sees the file.
 */
import { createProcessor } from "@mdx-js/mdx";
import type { Problem } from "./problem.ts";
import { type ComponentRule, ruleOf } from "./vocabulary.ts";

/** As much of a Markdown tree as the check looks at. */
export interface MdxNode {
  type: string;
  value?: unknown;
  name?: string | null;
  depth?: number;
  url?: string;
  attributes?: { type: string; name?: string; value?: unknown; position?: MdxNode["position"] }[];
  children?: MdxNode[];
  position?: { start: { line: number } };
}

export interface Refusal {
  line: number;
  message: string;
}

const markdown = new Set([
  "root",
  "heading",
  "paragraph",
  "text",
  "strong",
  "list",
  "listItem",
  "link",
  "blockquote",
  "thematicBreak",
  "break",
]);

const reasons: Readonly<Record<string, string>> = {
  mdxjsEsm: "import and export are not allowed: content runs no code",
  mdxFlowExpression: "{…} is not allowed: content runs no code",
  mdxTextExpression: "{…} is not allowed: content runs no code",
  image: "images are not allowed here yet",
  imageReference: "images are not allowed here yet",
  emphasis: "*…* is not allowed: Chinese has no italics, use **…**",
  code: "code blocks are not allowed",
  inlineCode: "`…` is not allowed",
  definition: "reference links are not allowed: write [words](/path)",
  linkReference: "reference links are not allowed: write [words](/path)",
};

export interface CheckedMdx {
  /** headings and components in their order: the same in every language of a lesson */
  shape: { line: number; name: string }[];
  problems: Problem[];
}

const processor = createProcessor();

export function checkMdx(file: string, body: string): CheckedMdx {
  let tree: MdxNode;
  try {
    tree = processor.parse(body) as MdxNode;
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    return { shape: [], problems: [{ file, line: line ?? 1, message: reason ?? String(error) }] };
  }
  const problems = refusalsOf(tree).map((refusal) => ({ file, ...refusal }));
  return { shape: shapeOf(tree), problems };
}

/** Everything in a tree that a lesson may not contain; the bundler's gate asks the same question again. */
export function refusalsOf(tree: MdxNode): Refusal[] {
  const refusals: Refusal[] = [];
  visit(tree, null);
  return refusals;

  function visit(node: MdxNode, parent: string | null): void {
    const refuse = (message: string, line = lineOf(node)) => refusals.push({ line, message });
    const isComponent = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
    if (isComponent) {
      const name = node.name ?? null;
      const rule = ruleOf(name);
      if (!rule) refuse(name ? `<${name}> is not a component of lessons` : "<>…</> is not allowed");
      else checkComponent(node, rule, parent, refuse);
    } else if (!markdown.has(node.type)) {
      refuse(reasons[node.type] ?? `${node.type} is not allowed`);
    } else if (node.type === "heading" && node.depth !== 2 && node.depth !== 3) {
      refuse("headings are ## or ###: the title stands in the front matter");
    } else if (node.type === "link" && !isOwnPath(node.url)) {
      refuse(`links lead to pages of this site only: ${String(node.url)}`);
    }
    // a paragraph around a component is only a matter of blank lines
    const holder = isComponent ? (node.name ?? null) : node.type === "paragraph" ? parent : null;
    for (const child of node.children ?? []) visit(child, holder);
  }
}

function checkComponent(
  node: MdxNode,
  rule: ComponentRule,
  parent: string | null,
  refuse: (message: string, line?: number) => void,
): void {
  const given = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    const line = attribute.position?.start.line ?? lineOf(node);
    const name = attribute.name ?? "";
    if (attribute.type !== "mdxJsxAttribute") refuse("{…spread} is not allowed: content runs no code", line);
    else if (typeof attribute.value !== "string")
      refuse(`${name} must be plain text in "quotes": content runs no code`, line);
    else if (!Object.hasOwn(rule.attributes, name)) refuse(`<${node.name}> has no attribute ${name}`, line);
    else {
      const values = rule.attributes[name]?.values;
      if (values && !values.includes(attribute.value)) refuse(`${name} is one of ${values.join(", ")}`, line);
      given.add(name);
    }
  }
  for (const [name, { required }] of Object.entries(rule.attributes)) {
    if (required && !given.has(name)) refuse(`<${node.name}> needs ${name}="…"`);
  }
  if (rule.inside && !rule.inside.includes(parent ?? "")) {
    refuse(`<${node.name}> stands only in <${rule.inside.join("> or <")}>`);
  }
  const held = contentOf(node);
  if (rule.empty && held.length > 0) refuse(`<${node.name} /> has no content of its own`);
  if (!rule.empty && held.length === 0) refuse(`<${node.name}> is empty`);
  for (const child of held) {
    if (rule.holds && !rule.holds.includes(child.name ?? "")) {
      refuse(`<${node.name}> holds only <${rule.holds.join("> and <")}>`, lineOf(child));
    }
  }
}

/** What a component holds, without the paragraphs and spaces that blank lines make. */
function contentOf(node: MdxNode): MdxNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === "paragraph") return contentOf(child);
    if (child.type === "text" && String(child.value).trim() === "") return [];
    return [child];
  });
}

function shapeOf(node: MdxNode): { line: number; name: string }[] {
  const own =
    node.type === "heading"
      ? [{ line: lineOf(node), name: "#".repeat(node.depth ?? 0) }]
      : node.name
        ? [{ line: lineOf(node), name: `<${node.name}>` }]
        : [];
  return [...own, ...(node.children ?? []).flatMap(shapeOf)];
}

/** A path on this site; `//host` and `/\host` would leave it. */
function isOwnPath(url: string | undefined): boolean {
  return /^\/(?![/\\])/.test(url ?? "");
}

function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}
