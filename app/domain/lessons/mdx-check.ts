/**
 * Content runs no code. An MDX file is parsed, never executed, and only what is listed here may stand in it:
 * plain Markdown and the components of the vocabulary with plain attributes. Imports, exports and every kind of
 * expression are refused before a bundler sees the file.
 */
import { createProcessor } from "@mdx-js/mdx";
import type { Problem } from "./problem.ts";
import { type AttributeRule, type ComponentRule, ruleOf } from "./vocabulary.ts";

/** As much of a Markdown tree as the check looks at. */
export interface MdxNode {
  type: string;
  value?: unknown;
  name?: string | null;
  depth?: number;
  ordered?: boolean | null;
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

/** What stands among the words of a component that is no part of the page: notes to the teacher, a board's words. */
const plainWords = new Set(["paragraph", "text", "strong", "list", "listItem", "link", "break"]);

const reasons: Readonly<Record<string, string>> = {
  mdxjsEsm: "import and export are not allowed: content runs no code",
  mdxFlowExpression: "{…} is not allowed: content runs no code",
  mdxTextExpression: "{…} is not allowed: content runs no code",
  image: 'images are <Picture name="…" alt="…" />',
  imageReference: 'images are <Picture name="…" alt="…" />',
  emphasis: "*…* is not allowed: Chinese has no italics, use **…**",
  code: "code blocks are not allowed",
  inlineCode: "`…` is not allowed",
  definition: "reference links are not allowed: write [words](/path)",
  linkReference: "reference links are not allowed: write [words](/path)",
};

export interface CheckedMdx {
  /** headings and components in their order: the same in every language of a lesson */
  shape: { line: number; name: string }[];
  /** what it says to whom, for the rules about a whole lesson */
  tree: MdxNode;
  problems: Problem[];
}

const processor = createProcessor();

export function checkMdx(file: string, body: string): CheckedMdx {
  let tree: MdxNode;
  try {
    tree = processor.parse(body) as MdxNode;
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    const problem = { file, line: line ?? 1, message: reason ?? String(error) };
    return { shape: [], tree: { type: "root" }, problems: [problem] };
  }
  const problems = refusalsOf(tree).map((refusal) => ({ file, ...refusal }));
  return { shape: shapeOf(tree), tree, problems };
}

/** Everything in a tree that a lesson may not contain; the bundler's gate asks the same question again. */
export function refusalsOf(tree: MdxNode): Refusal[] {
  const refusals: Refusal[] = [];
  visit(tree, { holder: "root", within: null });
  return refusals;

  function visit(node: MdxNode, place: Place): void {
    const refuse = (message: string, line = lineOf(node)) => refusals.push({ line, message });
    const isComponent = isComponentNode(node);
    const rule = isComponent ? ruleOf(node.name ?? null) : null;
    if (isComponent) {
      const { name } = node;
      if (!rule) refuse(name ? `<${name}> is not a component of lessons` : "<>…</> is not allowed");
      else checkComponent(node, rule, place, refuse);
    } else if (!markdown.has(node.type)) {
      refuse(reasons[node.type] ?? `${node.type} is not allowed`);
    } else if (place.within && !plainWords.has(node.type)) {
      refuse(`<${place.within.name}> holds paragraphs and lists only`);
    } else if (node.type === "heading" && node.depth !== 2 && node.depth !== 3) {
      refuse("headings are ## or ###: the title stands in the front matter");
    } else if (node.type === "link" && !isOwnPath(node.url)) {
      refuse(`links lead to pages of this site only: ${String(node.url)}`);
    }
    // a paragraph around a component is only a matter of blank lines
    const holder = isComponent ? (node.name ?? "") : node.type === "paragraph" ? place.holder : node.type;
    const within = rule?.among ? { name: node.name ?? "", among: rule.among } : place.within;
    for (const child of node.children ?? []) visit(child, { holder, within });
  }
}

interface Place {
  /** what stands directly around: a component's name, "root", or a kind of Markdown */
  holder: string;
  /** the component around that allows few others */
  within: { name: string; among: readonly string[] } | null;
}

export function isComponentNode({ type }: MdxNode): boolean {
  return type === "mdxJsxFlowElement" || type === "mdxJsxTextElement";
}

type Refuse = (message: string, line?: number) => void;

function checkComponent(node: MdxNode, rule: ComponentRule, { holder, within }: Place, refuse: Refuse): void {
  checkAttributes(node, rule.attributes, refuse);
  if (within && !within.among.includes(node.name ?? "")) {
    refuse(`<${node.name}> does not belong in <${within.name}>`);
  } else if (rule.inside && !rule.inside.includes(holder)) {
    const places = rule.inside.map((place) => (place === "root" ? "the lesson itself" : `<${place}>`));
    refuse(`<${node.name}> stands only in ${places.join(" or ")}`);
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

function checkAttributes(
  node: MdxNode,
  rules: Readonly<Record<string, AttributeRule>>,
  refuse: Refuse,
): void {
  const given = new Set<string>();
  for (const { type, name = "", value, position } of node.attributes ?? []) {
    const line = position?.start.line ?? lineOf(node);
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (type !== "mdxJsxAttribute") refuse("{…spread} is not allowed: content runs no code", line);
    else if (typeof value !== "string")
      refuse(`${name} must be plain text in "quotes": content runs no code`, line);
    else if (!rule) refuse(`<${node.name}> has no attribute ${name}`, line);
    else if (given.has(name)) refuse(`${name} stands twice`, line);
    else if (rule.values && !rule.values.includes(value))
      refuse(`${name} is one of ${rule.values.join(", ")}`, line);
    else if (rule.isCount && !/^(?:[1-9]|1\d|20)$/.test(value))
      refuse(`${name} is a whole number from 1 to 20`, line);
    else if (rule.required && value.trim() === "") refuse(`${name} is empty`, line);
    given.add(name);
  }
  for (const [name, { required }] of Object.entries(rules)) {
    if (required && !given.has(name)) refuse(`<${node.name}> needs ${name}="…"`);
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
