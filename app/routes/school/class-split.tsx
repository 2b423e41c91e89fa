import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { splitClass } from "#app/domain/roster/class-change.server.ts";
import { halves, splitSchema } from "#app/domain/roster/class-change.ts";
import { nextFreeNumber } from "#app/domain/roster/class-changes.server.ts";
import { getClassRoster } from "#app/domain/roster/class-roster.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey, FormError, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/class-split";
import { texts } from "./class-changes.texts.ts";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export async function loader({ context, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const { info, roster } = await getClassRoster(viewer, classId, today);
  const places = halves(roster);
  const pupils = roster.map((entry) => ({ ...entry, place: places.get(entry.learnerId) ?? "a" }));
  return { info, pupils, today, free: await nextFreeNumber(viewer, info, today), commandKey: newId() };
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const places = new Map<string, "a" | "b">();
  for (const [field, value] of form)
    if (field.startsWith("place-")) places.set(field.slice("place-".length), value === "b" ? "b" : "a");
  const parsed = parseForm(splitSchema, form);
  if (!parsed.ok)
    return data({ ...parsed.refusal, reason: "refused" as const, places: [...places] }, { status: 422 });
  const split = await splitClass(staffViewer(context), classId, { ...parsed.value, places });
  if (split.ok) return redirect(`/school/roster/classes/${classId}/changes?done=split`);
  const { on, numberA, numberB } = parsed.value;
  const values: Record<string, string> = { on, numberA: String(numberA), numberB: String(numberB) };
  return data({ fields: {}, values, reason: split.reason, places: [...places] }, { status: 409 });
}

export default function ClassSplit({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { info, pupils, today, free, commandKey } = loaderData;
  const name = info.name[useLocale()];
  const values = actionData?.values ?? {};
  const chosen = new Map(actionData?.places ?? []);
  const error = (field: string) => {
    const code = (actionData?.fields as Record<string, string> | undefined)?.[field];
    return code ? { ...w, ...t }[code as Word & "required"] : undefined;
  };
  const trail = [
    { to: "/school/roster", label: w.roster },
    { to: `/school/roster/classes/${info.id}`, label: name },
  ];
  return (
    <Page title={t.splitTitle(name)} lead={t.splitLead} above={<Breadcrumbs trail={trail} />}>
      <title>{t.splitTitle(name)}</title>
      <Form method="post">
        <FormError>{actionData?.reason ? { ...w, ...t }[actionData.reason] : null}</FormError>
        <CommandKey value={commandKey} />
        <div className={css.entry}>
          <TextField
            name="numberA"
            label={t.numberA}
            inputMode="numeric"
            defaultValue={values.numberA ?? String(info.number)}
            error={error("numberA")}
          />
          <TextField
            name="numberB"
            label={t.numberB}
            inputMode="numeric"
            defaultValue={values.numberB ?? String(free)}
            error={error("numberB")}
          />
          <TextField
            type="date"
            name="on"
            label={w.on}
            max={today}
            defaultValue={values.on ?? today}
            error={error("on")}
          />
        </div>
        <Table caption={t.whoGoesWhere} dense>
          <thead>
            <tr>
              <Th numeric>{w.seat}</Th>
              <Th>{w.name}</Th>
              <Th>{t.partA}</Th>
              <Th>{t.partB}</Th>
            </tr>
          </thead>
          <tbody>
            {pupils.map(({ learnerId, seat, name: pupil, place }) => (
              <tr key={learnerId}>
                <Td numeric>{seat ?? w.none}</Td>
                <Td>{pupil ?? w.anonymous(seat)}</Td>
                {(["a", "b"] as const).map((part) => (
                  <Td key={part}>
                    <input
                      type="radio"
                      className={css.radio}
                      name={`place-${learnerId}`}
                      value={part}
                      defaultChecked={(chosen.get(learnerId) ?? place) === part}
                      aria-label={t.place(pupil ?? w.anonymous(seat), part === "a" ? t.partA : t.partB)}
                    />
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
        <div className={`${css.buttons} ${css.after}`}>
          <Button variant="primary">{t.splitButton}</Button>
          <ButtonLink to={`/school/roster/classes/${info.id}/changes`}>{t.cancel}</ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
