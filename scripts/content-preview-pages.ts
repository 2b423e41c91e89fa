/** What the preview of a lesson shows of itself. Plain pages, never part of the product. */
import { readdirSync } from "node:fs";
import type { Problem } from "#app/domain/lessons/problem.ts";

export const reloadScript = `new EventSource("/__preview/changes").addEventListener("message", () => location.reload());`;

export function errorPage(slug: string, problems: readonly Problem[]): string {
  const rows = problems.map(
    ({ file, line, message }) => `<li><code>${escaped(file)}:${line}</code><p>${escaped(message)}</p></li>`,
  );
  const title =
    problems.length > 0 ? `${problems.length} 处要改 · ${problems.length} to mend` : "稍等 · one moment";
  return page(`${slug}：${title}`, `<h1>${title}</h1><ol>${rows.join("")}</ol>`);
}

export function indexPage(slug: string, folder: string): string {
  const names = readdirSync(folder);
  const bands = names.flatMap((name) => /^([a-z-]+)\.zh-CN\.mdx$/.exec(name)?.[1] ?? []);
  const faces = ["", "/board", "/notes", "/handout", "/simulation"];
  const list = bands.map((band) => {
    const links = faces
      .filter((face) => face !== "/simulation" || names.includes(`${band}.simulation.yaml`))
      .map((face) => `<a href="/lessons/${slug}/${band}${face}">${face.slice(1) || "lesson"}</a>`);
    return `<li><b>${band}</b> ${links.join(" · ")}</li>`;
  });
  return page(slug, `<h1>${escaped(slug)}</h1><ul>${list.join("")}</ul>`);
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width">
<style>body{max-width:48em;margin:2em auto;padding:0 1em;font:18px/1.6 system-ui,sans-serif}code{color:#a61b1b}li{margin:.6em 0}p{margin:0}</style>
<body>${body}<script src="/__preview/reload.js"></script></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
