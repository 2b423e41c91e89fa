import { Search } from "lucide-react";
import { data, Form, redirect } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { largestSheet } from "#app/domain/item-exchange/item-file.server.ts";
import { startItemImport } from "#app/domain/item-exchange/item-import.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { formOf } from "#app/lib/form.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { DropZone } from "#app/ui/drop-zone.tsx";
import { Fields, FormError, Select, TextArea } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/item-import";
import css from "./item-exchange.module.css";
import { texts } from "./item-exchange.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const names = lessonTexts[locale];
  return {
    places: listLessons()
      .filter(({ band }) => band !== "kindergarten")
      .map(({ slug, band, title }) => {
        return { value: `${slug}/${band}`, label: `${title[locale]} · ${names[`band.${band}`]}` };
      }),
  };
}

/** A file if one was chosen, else the text. What was read is shown on a page of its own. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const file = form.get("file");
  const text = String(form.get("text") ?? "");
  const [lesson = "", band = ""] = String(form.get("place") ?? "").split("/");
  const refuse = (reason: "no-file" | "no-lesson" | "too-large") =>
    data({ reason, text, place: `${lesson}/${band}` }, { status: 422 });
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > largestSheet) return refuse("too-large");
  const bytes = isFile ? Buffer.from(await file.arrayBuffer()) : Buffer.from(text.trim() === "" ? "" : text);
  const started = await startItemImport(staffViewer(context), { bytes, lesson, band: band as Band });
  if (!started.ok) return refuse(started.reason);
  throw redirect(`/district/own-items/imports/${started.importId}`);
}

export default function ItemImport({ loaderData: { places }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const trail = <Breadcrumbs trail={[{ to: "/district/own-items", label: t.title }]} />;
  return (
    <Page title={t.importTitle} lead={t.importLead} above={trail} width="reading">
      <title>{t.importTitle}</title>
      <Form method="post" encType="multipart/form-data">
        <Fields wide>
          <FormError>{actionData ? t[actionData.reason] : null}</FormError>
          <DropZone
            name="file"
            label={t.fileLabel}
            hint={t.fileHint}
            drop={t.drop}
            accept=".txt,.gift,.xlsx"
            required={false}
            largest={{ bytes: 4 * 1024 * 1024, sentence: t.tooLarge }}
          />
          <TextArea
            name="text"
            label={t.text}
            hint={t.textHint}
            rows={8}
            defaultValue={actionData?.text ?? ""}
            spellCheck={false}
          />
          <Select name="place" label={t.place} options={places} defaultValue={actionData?.place} />
          <div>
            <Button variant="primary" icon={Search}>
              {t.check}
            </Button>
          </div>
        </Fields>
      </Form>
      <Formats />
    </Page>
  );
}

function Formats() {
  const t = useTexts(texts);
  return (
    <Section title={t.formats}>
      <p>{t.giftLead}</p>
      <pre className={css.sample}>{`${t.sampleGift}\n\n${t.sampleVerdict}`}</pre>
      <p>{t.aikenLead}</p>
      <pre className={css.sample}>{t.sampleAiken}</pre>
      <p>{t.sheetLead}</p>
    </Section>
  );
}
