/** The shape of the house. Each failure says what to do. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

interface Source {
  path: string;
  text: string;
  /** paths of our own files that it imports */
  imports: string[];
}

const sources = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.includes("generated/") && !/\.test\.tsx?$/.test(path))
  .map(read);

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].flatMap(([, target = ""]) => {
    if (target.startsWith("#app/")) return [target.slice(1)];
    if (target.startsWith("./") || target.startsWith("../")) return [normalize(join(dirname(path), target))];
    return [];
  });
  return { path, text, imports: imports.filter((target) => !target.includes("+types")) };
}

const isServer = (path: string) => path.includes(".server.");
const inFolder = (folder: string) => sources.filter(({ path }) => path.startsWith(`app/${folder}/`));
const nounOf = (path: string) => path.split("/")[2];

/** "file → what it imports" for every import that breaks a rule. */
function breaches(from: Source[], broken: (target: string, source: Source) => boolean): string[] {
  return from.flatMap((source) =>
    source.imports.filter((target) => broken(target, source)).map((target) => `${source.path} → ${target}`),
  );
}

describe("the layers", () => {
  it("keep routes away from the database: put the query into app/domain and call it", () => {
    expect(breaches(inFolder("routes"), (target) => target.startsWith("app/db/"))).toEqual([]);
    expect(inFolder("routes").filter(({ text }) => /@prisma|node:sqlite/.test(text))).toEqual([]);
  });

  it("keep the domain free of pages and components: pass data, not markup", () => {
    expect(breaches(inFolder("domain"), (target) => /^app\/(routes|ui|mdx|server)\//.test(target))).toEqual(
      [],
    );
  });

  it("let another noun's server file be imported by server files alone: move the rule into a pure file", () => {
    expect(
      breaches(
        inFolder("domain"),
        (target, { path }) =>
          target.startsWith("app/domain/") &&
          nounOf(target) !== nounOf(path) &&
          isServer(target) &&
          !isServer(path),
      ),
    ).toEqual([]);
  });

  it("keep app/ui and app/lib free of our nouns: give components plain props", () => {
    expect(breaches(inFolder("ui"), (target) => !/^app\/(ui|lib)\//.test(target))).toEqual([]);
    expect(breaches(inFolder("lib"), (target) => !target.startsWith("app/lib/"))).toEqual([]);
  });

  it("keep pure files pure: what imports a .server file is one", () => {
    const pure = sources.filter(
      ({ path }) => /^app\/(domain|lib|ui|auth|mdx)\//.test(path) && !isServer(path),
    );
    expect(breaches(pure, isServer)).toEqual([]);
  });

  it("build a PrismaClient in one place", () => {
    const builders = sources.filter(({ text }) => /new [\w.]*PrismaClient\(/.test(text));
    expect(builders.map(({ path }) => path)).toEqual(["app/db/client.server.ts"]);
  });
});

describe("pure files of the domain", () => {
  it("are handed the time and the seed: they read neither clock nor chance", () => {
    const reading = inFolder("domain").filter(
      ({ path, text }) => !isServer(path) && /new Date\(\)|Date\.now\(\)|Math\.random\(/.test(text),
    );
    expect(reading.map(({ path }) => path)).toEqual([]);
  });
});

describe("pages", () => {
  it("carry no inline style: the content security policy drops it; use a CSS module or an SVG attribute", () => {
    expect(sources.filter(({ text }) => /\sstyle=\{/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("name nothing of a foreign host that a browser would load", () => {
    const loading = /(?:src|href|action)="https?:\/\/|url\(\s*["']?https?:|fetch\("https?:/;
    expect(sources.filter(({ text }) => loading.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("write no Chinese outside their dictionaries", () => {
    const spoken = inFolder("routes").filter(({ path, text }) => {
      if (path.endsWith(".texts.ts")) return false;
      const code = text.replace(/\/\*[\s\S]*?\*\/|\{\/\*[\s\S]*?\*\/\}|\/\/.*$/gm, "");
      return /\p{Script=Han}/u.test(code);
    });
    expect(spoken.map(({ path }) => path)).toEqual([]);
  });

  it("read what is sent by formOf: a form that was torn on its way is refused, not a fault of ours", () => {
    const reading = sources.filter(
      ({ path, text }) => path !== "app/lib/form.ts" && /\.formData\(\)/.test(text),
    );
    expect(reading.map(({ path }) => path)).toEqual([]);
  });

  it("are all in app/routes.ts: a page nobody can reach is deleted, not kept", () => {
    const table = readFileSync("app/routes.ts", "utf8");
    const modules = inFolder("routes")
      .filter(({ text }) =>
        /export (async )?function (loader|action)\b|export const loader\b|export default/.test(text),
      )
      .map(({ path }) => path.slice("app/".length));
    expect(modules.filter((path) => !table.includes(`"${path}"`))).toEqual([]);
  });
});

describe("file sizes", () => {
  it("stay readable: past 250 lines a server file is split by capability", () => {
    const long = sources.filter(
      ({ path, text }) => !path.endsWith(".texts.ts") && text.split("\n").length > 251,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
