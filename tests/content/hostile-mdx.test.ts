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
  ["a picture named by an expression", '<Picture name={globalThis.hasRun = 1} alt="x" />'],
  ["a picture that is not ours", '<Picture name="https://example.org/pixel.png" alt="x" />'],
  ["a picture with a source", '<Picture name="stop-hand" alt="x" src="https://example.org/x.svg" />'],
  ["a picture without words", '<Picture name="stop-hand" alt="  " />'],
  ["a picture that inherits its name", '<Picture name="constructor" alt="x" />'],
  ["minutes that run", "<Teacher minutes={globalThis.hasRun = 1}>x</Teacher>"],
  ["minutes that are none", '<Teacher minutes="0">x</Teacher>'],
  ["minutes given twice", '<Teacher minutes="3" minutes="4">x</Teacher>'],
  ["an attribute without a value", "<Teacher minutes>x</Teacher>"],
  ["a spread into the teacher's notes", "<Teacher {...{ minutes: 3 }}>x</Teacher>"],
  ["an expression in the teacher's notes", '<Teacher minutes="3">{globalThis.hasRun = 1}</Teacher>'],
  ["an expression in a question to the class", '<Teacher minutes="3"><Ask question={1}>x</Ask></Teacher>'],
  [
    "a chat hidden in the teacher's notes",
    '<Teacher minutes="3"><Chat channel="chat" title="x"><Line from="me">x</Line></Chat></Teacher>',
  ],
  ["a heading in the teacher's notes", '<Teacher minutes="3">\n\n## Hello\n\n</Teacher>'],
  ["the teacher's notes inside what pupils read", '<KeyIdea><Teacher minutes="3">x</Teacher></KeyIdea>'],
  ["the teacher's notes in a list", '- <Teacher minutes="3">x</Teacher>'],
  ["a question to the class outside the notes", '<Ask question="x">x</Ask>'],
  [
    "a question inside a question",
    '<Teacher minutes="3"><Ask question="x"><Ask question="y">y</Ask></Ask></Teacher>',
  ],
  ["a misconception without a belief", '<Teacher minutes="3"><Misconception>x</Misconception></Teacher>'],
  ["a component on the board", "<Board><Note>x</Note></Board>"],
  ["an expression on the board", "<Board>{process.env.PATH}</Board>"],
  ["the board inside a note", "<Note><Board>x</Board></Note>"],
  ["words between the scenes of a story", "<Story>once</Story>"],
  ["a scene without its story", '<Scene picture="stop-hand" alt="x">x</Scene>'],
  ["a scene with an unknown picture", '<Story><Scene picture="nobody" alt="x">x</Scene></Story>'],
  [
    "a chat in a scene",
    '<Story><Scene picture="stop-hand" alt="x"><Chat channel="chat" title="x"><Line from="me">x</Line></Chat></Scene></Story>',
  ],
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

  it("keeps what is for the teacher and the board from the pupil's page", async () => {
    const body = [
      "## Look",
      '<Teacher minutes="3">\n\nSay this.\n\n- do that\n\n<Ask question="Who calls?">\n\nExpect mum.\n\n</Ask>\n\n<Misconception belief="Only fools.">\n\nNo.\n\n</Misconception>\n\n</Teacher>',
      "<Board>Stop first.</Board>",
      '<Picture name="stop-hand" alt="A raised hand" />',
      '<Story>\n\n<Scene picture="open-door" alt="A door">\n\nHe goes out.\n\n<Teacher minutes="1">Pause.</Teacher>\n\n</Scene>\n\n</Story>',
    ].join("\n\n");
    expect(checkMdx("x", body).problems).toEqual([]);
    const html = await renderMdx(body, "en");
    expect(html).toContain("He goes out.");
    expect(html).toContain('alt="A raised hand"');
    expect(html).not.toMatch(/Say this|do that|Who calls|Expect|Only fools|Stop first|Pause/);
  });

  it("points at the line of the file", () => {
    expect(checkMdx("x", "\n\n\nfine\n\nnot {fine}\n").problems).toEqual([
      { file: "x", line: 6, message: "{…} is not allowed: content runs no code" },
    ]);
  });
});
