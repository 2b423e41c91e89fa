import { components } from "./components.tsx";
import css from "./lesson.module.css";

interface ReadingProps {
  html: string;
  lang: string;
  /** larger words, further apart */
  young?: boolean;
  /** a sound stands above each character */
  spelled?: boolean;
}

/**
 * A reading part that render.server.tsx has drawn. The components are named here because the page's styles follow
 * its imports: without them the browser would get their HTML and none of their CSS.
 */
export function Reading({ html, lang, young, spelled }: ReadingProps) {
  const look = [css.lesson, young && css.young, spelled && css.spelled].filter(Boolean).join(" ");
  return (
    <article
      className={look}
      lang={lang}
      data-components={Object.keys(components).length}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own components' output, checked to hold no code
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
