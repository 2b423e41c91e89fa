import { data, Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { newSchoolSchema } from "#app/domain/schools/new-school.ts";
import { createSchool, listUnits } from "#app/domain/schools/units.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CommandKey, FormError } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/schools";
import { AdminSlip } from "./admin-slip.tsx";
import { SchoolFields } from "./school-fields.tsx";
import { texts } from "./schools.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  return { units: await listUnits(viewer, await schoolDay(viewer)), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const ticked = form.getAll("stages").map(String);
  const parsed = parseForm(newSchoolSchema, form);
  if (!parsed.ok)
    return data({ created: null, ...parsed.refusal, ticked, reason: "refused" as const }, { status: 422 });
  const created = await createSchool(staffViewer(context), parsed.value);
  if (created.ok) return data({ created, fields: {}, values: {}, ticked: [], reason: null });
  const { stages: _, ...values } = parsed.value;
  return data({ created: null, fields: {}, values, ticked, reason: created.reason }, { status: 409 });
}

export default function Schools({ loaderData: { units, commandKey }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const created = actionData?.created;
  return (
    <Page title={t.title} lead={t.lead(units.length)}>
      <title>{t.title}</title>
      {created?.slip ? <AdminSlip schoolName={created.name} slip={created.slip} /> : null}
      {created && !created.slip ? <Notice tone="attention">{t.slipGone(created.name)}</Notice> : null}
      <Units units={units} />
      <Section title={t.add} lead={t.addLead}>
        {/* a new key begins a new form, emptied after a unit was added */}
        <Form method="post" key={created ? commandKey : "same"}>
          <Stack gap={6}>
            <FormError>{actionData?.reason ? t[actionData.reason] : null}</FormError>
            <CommandKey value={commandKey} />
            <SchoolFields
              fields={actionData?.fields ?? {}}
              values={actionData?.values ?? {}}
              ticked={actionData?.ticked ?? []}
            />
            <ButtonRow>
              <Button variant="primary">{t.submit}</Button>
            </ButtonRow>
          </Stack>
        </Form>
      </Section>
    </Page>
  );
}

function Units({ units }: { units: Route.ComponentProps["loaderData"]["units"] }) {
  const t = useTexts(texts);
  const stageName = (stage: string) => t[`stage-${stage}` as "stage-primary"];
  return (
    <Table caption={t.caption} hideCaption>
      <thead>
        <tr>
          <Th>{t.code}</Th>
          <Th>{t.name}</Th>
          <Th>{t.kind}</Th>
          <Th>{t.stages}</Th>
          <Th numeric>{t.classes}</Th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <Td>{unit.code}</Td>
            <Td>{unit.name}</Td>
            <Td>{t[unit.kind]}</Td>
            <Td>{unit.stages.map(stageName).join(t.comma) || t.noPupils}</Td>
            <Td numeric>{unit.classes}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
