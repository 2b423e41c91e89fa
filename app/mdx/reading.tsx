import { components } from "./components.tsx";
import css from "./lesson.module.css";

/**
 * A reading part that render.server.tsx has drawn. The components are named here because the page's styles follow
 * its imports: without them the browser would get their HTML and none of their CSS.
 */
export function Reading({ html, lang }: { html: string; lang: string }) {
  return (
    <article
      className={css.lesson}
      lang={lang}
      data-components={Object.keys(components).length}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own components' output, checked to hold no code
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
