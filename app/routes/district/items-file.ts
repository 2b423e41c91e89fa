import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportItems } from "#app/domain/item-exchange/item-export.server.ts";
import { download, notFound, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/items-file";
import { texts } from "./item-exchange.texts.ts";

const types = {
  gift: { contentType: "text/plain; charset=utf-8", extension: "gift.txt" },
  xlsx: {
    contentType: xlsxType,
    extension: "xlsx",
  },
};

/** Questions with their keys, in the format that the address names. */
export async function loader({ context, params: { format }, url }: Route.LoaderArgs) {
  if (format !== "gift" && format !== "xlsx") throw notFound();
  const locale = localeOf(context);
  const t = texts[locale];
  const lesson = url.searchParams.get("lesson") || null;
  const ownOnly = url.searchParams.get("own") === "yes";
  const bytes = await exportItems(staffViewer(context), { format, lesson, ownOnly, locale, title: t.sheet });
  const { contentType, extension } = types[format];
  return download(bytes, `${t.file(lesson ?? t.allFile)}.${extension}`, contentType);
}
