/**
 * Turns a reading part into HTML, on the server only: the bundle's code never leaves this module, and nothing of
 * the lesson runs in a browser. The library has refused everything that could execute; the same question is asked
 * once more inside the bundler, so that no second way leads past it.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { getLesson, getLessonBody } from "#app/domain/lessons/library.server.ts";
import { type MdxNode, refusalsOf } from "#app/domain/lessons/mdx-check.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import type { Locale } from "#app/lib/texts.ts";
import { LocaleProvider } from "#app/ui/locale.tsx";
import { components } from "./components.tsx";
import { ReaderProvider } from "./reader.tsx";

/** By content hash and language: a changed file is a new entry, the same one is bundled once per process. */
const pages = new Map<string, Promise<string>>();

export function renderLesson(slug: string, band: string, locale: Locale): Promise<string> | null {
  const lesson = getLesson(slug, band);
  const body = getLessonBody(slug, band, locale);
  if (!lesson || body === null) return null;
  const key = `${lesson.hash} ${locale}`;
  let page = pages.get(key);
  if (!page) {
    page = renderMdx(body, locale, lesson.band);
    page.catch(() => pages.delete(key));
    pages.set(key, page);
  }
  return page;
}

export async function renderMdx(body: string, locale: Locale, band: Band = "junior"): Promise<string> {
  // brought in with the first lesson that is read: a start needs no bundler
  const [{ bundleMDX }, { getMDXComponent }] = await Promise.all([
    import("mdx-bundler"),
    import("mdx-bundler/client/index.js"),
  ]);
  const { code } = await bundleMDX({
    source: body,
    // the head has been read and cut off; no other dialect of front matter is known here
    grayMatterOptions: () => ({ engines: { javascript: refuseCode, coffee: refuseCode } }),
    // a refusal is thrown; it need not be printed as well
    esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
    mdxOptions: (options) => ({ ...options, remarkPlugins: [refuseWhatRuns] }),
  });
  const Lesson = getMDXComponent(code);
  return renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <ReaderProvider band={band}>
        <Lesson components={components} />
      </ReaderProvider>
    </LocaleProvider>,
  );
}

function refuseWhatRuns() {
  return (tree: unknown) => {
    const [refusal] = refusalsOf(tree as MdxNode);
    if (refusal) throw new Error(`line ${refusal.line}: ${refusal.message}`);
  };
}

function refuseCode(): never {
  throw new Error("front matter runs no code");
}
