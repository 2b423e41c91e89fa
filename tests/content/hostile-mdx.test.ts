/** Content runs no code, neither on the server nor in a browser: what tries to is refused before and in the bundler. */
import { describe, expect, it } from "vitest";
import { checkMdx } from "#app/domain/lessons/mdx-check.ts";
import { renderMdx } from "#app/mdx/render.server.tsx";

/** Set by hostile content if it ever runs. */
declare global {
  var hasRun: unknown;
}

const hostile: [name: string, body: string][] = [
  ["an import", 'import fs from "node:fs"\n\nHello'],
  ["an import of a web address", 'import x from "https://example.org/x.js"\n\nHello'],
  ["an export", "export const x = (globalThis.hasRun = 1)\n\nHello"],
  ["a default export", "export default () => globalThis.hasRun\n"],
  ["an exported layout", "export {default} from './layout.js'\n\nHello"],
  ["an expression in text", "Hello {globalThis.hasRun = 1}"],
  ["an expression on its own", "{(() => { globalThis.hasRun = 1 })()}"],
  ["a comment as expression", "{/* hidden */}"],
  ["an expression in a heading", "## Hello {process.env.PATH}"],
  ["an expression inside a component", "<Note>{process.env.PATH}</Note>"],
  ["an expression as attribute", "<Note title={globalThis.hasRun = 1}>x</Note>"],
  ["a spread of attributes", "<Note {...globalThis}>x</Note>"],
  ["an event handler", '<Note onClick="globalThis.hasRun = 1">x</Note>'],
  ["inner HTML", '<Note dangerouslySetInnerHTML="x">x</Note>'],
  ["a style attribute", '<Note style="color: red">x</Note>'],
  ["a key that shadows", '<Note children="x">x</Note>'],
  ["a script", "<script>globalThis.hasRun = 1</script>"],
  ["a frame", '<iframe src="https://example.org" />'],
  ["an HTML image with a handler", '<img src="x" onerror="globalThis.hasRun = 1" />'],
  ["an HTML link", '<a href="javascript:alert(1)">x</a>'],
  ["a form", '<form action="https://example.org"><input /></form>'],
  ["a style sheet", "<style>body { display: none }</style>"],
  ["SVG with a script", "<svg><script>alert(1)</script></svg>"],
  ["a Markdown link that runs", "[x](javascript:alert(1))"],
  ["a Markdown link to data", "[x](data:text/html,hello)"],
  ["a Markdown link to another site", "[x](https://example.org/)"],
  ["a link that leaves by two slashes", "[x](//example.org)"],
  ["a link that leaves by a backslash", "[x](/\\example.org)"],
  ["a reference link", "[x][y]\n\n[y]: javascript:alert(1)"],
  ["an autolink", "<https://example.org>"],
  ["a Markdown image", "![x](https://example.org/pixel.png)"],
  ["an unknown component", "<Video />"],
  ["a component of the runtime", "<constructor />"],
  ["an inherited property as component", "<__proto__ />"],
  ["a member as component", "<React.Fragment>x</React.Fragment>"],
  ["a namespace as component", "<xlink:href>x</xlink:href>"],
  ["a fragment", "<>x</>"],
  ["a second front matter that runs", "---js\n{ globalThis.hasRun = 1 }\n---\n"],
  ["a code block", "```js\nglobalThis.hasRun = 1\n```"],
  ["an unclosed component", "<Note>x"],
  ["an unclosed expression", "Hello {"],
  ["a component in the wrong place", '<Line from="them">x</Line>'],
  ["text where only lines may stand", '<Chat channel="chat" title="x">hello</Chat>'],
  ["a value outside its list", '<Note tone="purple">x</Note>'],
  ["a title of the whole page", "# Hello"],
];

describe("hostile content", () => {
  it.each(hostile)("is refused by the check: %s", (_name, body) => {
    const { problems } = checkMdx("lessons/x/junior.en.mdx", body);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it.each(hostile)("is refused once more by the bundler, and nothing of it runs: %s", async (_name, body) => {
    globalThis.hasRun = undefined;
    await expect(renderMdx(body, "en")).rejects.toThrow();
    expect(globalThis.hasRun).toBeUndefined();
  });

  it("leaves honest content alone", async () => {
    const body =
      'Hello **there**, [lessons](/lessons).\n\n## Look\n\n<Note title="Mind" tone="good">\n\n- one\n- two\n\n</Note>\n';
    expect(checkMdx("x", body).problems).toEqual([]);
    const html = await renderMdx(body, "en");
    expect(html).toContain("<strong>there</strong>");
    expect(html).toContain('<a href="/lessons">lessons</a>');
    expect(html).toContain("<li>two</li>");
  });

  it("points at the line of the file", () => {
    expect(checkMdx("x", "\n\n\nfine\n\nnot {fine}\n").problems).toEqual([
      { file: "x", line: 6, message: "{…} is not allowed: content runs no code" },
    ]);
  });
});
