import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { appointTeacher, getClassTeachers, type Teaching } from "#app/domain/schools/teaching.server.ts";
import { appointSchema } from "#app/domain/schools/teaching.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, Select, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/class-teachers";
import { texts } from "./class-teachers.texts.ts";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export async function loader({ context, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  return { teachers: await getClassTeachers(viewer, classId, today), today, commandKey: newId() };
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const parsed = parseForm(appointSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" as const }, { status: 422 });
  const appointed = await appointTeacher(staffViewer(context), classId, parsed.value);
  if (appointed.ok) return redirect(`/school/roster/classes/${classId}/teachers`);
  const { personId, role, on } = parsed.value;
  return data({ fields: {}, values: { personId, role, on }, reason: appointed.reason }, { status: 409 });
}

type Loaded = Route.ComponentProps["loaderData"];

export default function ClassTeachers({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { info, now, past } = loaderData.teachers;
  const name = info.name[useLocale()];
  const title = t.title(name);
  const trail = [
    { to: "/school/roster", label: w.roster },
    { to: `/school/roster/classes/${info.id}`, label: name },
  ];
  return (
    <Page title={title} lead={t.lead} above={<Breadcrumbs trail={trail} />}>
      <title>{title}</title>
      {now.length > 0 ? <Current data={loaderData} /> : <p>{t.nobody}</p>}
      <Appoint data={loaderData} refusal={actionData} />
      {past.length > 0 ? <Past past={past} /> : null}
    </Page>
  );
}

function Current({ data: { teachers, today, commandKey } }: { data: Loaded }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return (
    <Table caption={t.current} hideCaption>
      <thead>
        <tr>
          <Th>{w.name}</Th>
          <Th>{t.role}</Th>
          <Th>{t.since}</Th>
          <Th>{t.end}</Th>
        </tr>
      </thead>
      <tbody>
        {teachers.now.map(({ id, name, role, from }) => (
          <tr key={id}>
            <Td>{name ?? w.none}</Td>
            <Td>{t[role]}</Td>
            <Td className={css.day}>{from}</Td>
            <Td>
              <Form
                method="post"
                action={`/school/roster/classes/${teachers.info.id}/teachers/ending`}
                className={css.buttons}
              >
                <CommandKey value={commandKey} of={id} />
                <input type="hidden" name="assignmentId" value={id} />
                <input type="hidden" name="on" value={today} />
                <Button>{t.endButton}</Button>
              </Form>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface AppointProps {
  data: Loaded;
  refusal: Route.ComponentProps["actionData"];
}

function Appoint({ data: { teachers, today, commandKey }, refusal }: AppointProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const values = refusal?.values ?? {};
  const error = (field: string) => {
    const code = (refusal?.fields as Record<string, string> | undefined)?.[field];
    return code ? w[code as Word & "required"] : undefined;
  };
  return (
    <Section title={t.appoint} lead={t.appointLead}>
      <Form method="post">
        <FormError>{refusal?.reason ? { ...w, ...t }[refusal.reason] : null}</FormError>
        <CommandKey value={commandKey} of="appoint" />
        <div className={css.entry}>
          <Select
            name="personId"
            label={t.who}
            defaultValue={values.personId}
            error={error("personId")}
            options={teachers.staff.map(({ personId, name, hasAccount }) => ({
              value: personId,
              label: hasAccount ? (name ?? w.none) : t.withoutAccount(name ?? w.none),
            }))}
          />
          <Select
            name="role"
            label={t.role}
            defaultValue={values.role}
            options={(["homeroom", "subject"] as const).map((value) => ({ value, label: t[value] }))}
          />
          <TextField
            type="date"
            name="on"
            label={w.on}
            defaultValue={values.on ?? today}
            error={error("on")}
          />
        </div>
        <Button variant="primary">{t.appointButton}</Button>
      </Form>
    </Section>
  );
}

function Past({ past }: { past: readonly Teaching[] }) {
  const t = useTexts(texts);
  const w = useTexts(words);
  return (
    <Section title={t.past}>
      <ul>
        {past.map(({ id, name, role, from, to }) => (
          <li key={id}>{t.pastOne(name ?? w.none, t[role], from, to ?? "")}</li>
        ))}
      </ul>
    </Section>
  );
}
