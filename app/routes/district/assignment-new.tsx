import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { assignInDistrict } from "#app/domain/lesson-assignments/assign.server.ts";
import { districtChoices } from "#app/domain/lesson-assignments/choices.server.ts";
import { districtAssignmentSchema } from "#app/domain/lesson-assignments/lesson-assignment-form.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { AssignmentForm } from "#app/routes/school/assignment-form.tsx";
import css from "#app/routes/school/assignments.module.css";
import { texts } from "#app/routes/school/assignments.texts.ts";
import { Checkbox, RadioGroup } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/assignment-new";

export async function loader({ context }: Route.LoaderArgs) {
  return { ...(await districtChoices(staffViewer(context))), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const ticked = [...form.getAll("bands"), ...form.getAll("schoolIds")].map(String);
  const parsed = parseForm(districtAssignmentSchema, form);
  if (!parsed.ok) return data({ ...parsed.refusal, ticked, reason: "refused" as const }, { status: 422 });
  const assigned = await assignInDistrict(staffViewer(context), parsed.value);
  if (assigned.ok) return redirect("/district/assignments");
  const { lesson, dueOn, whom } = parsed.value;
  return data(
    { reason: assigned.reason, fields: {}, values: { lesson, dueOn, whom }, ticked },
    { status: 409 },
  );
}

export default function NewDistrictAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const band = useTexts(lessonTexts);
  const ticked = new Set<string>(actionData?.ticked);
  const { bands, units } = loaderData;
  return (
    <AssignmentForm back="/district/assignments" choices={loaderData} refusal={actionData}>
      <fieldset className={css.choices}>
        <legend className={css.legend}>{t.bands}</legend>
        <p className={css.hint}>{t.bandsHint}</p>
        <div className={css.boxes}>
          {bands.map((each) => (
            <Checkbox
              key={each}
              name="bands"
              value={each}
              label={band[`band.${each}`]}
              defaultChecked={ticked.has(each)}
            />
          ))}
        </div>
      </fieldset>
      <RadioGroup
        legend={t.whom}
        name="whom"
        defaultValue={(actionData?.values as Record<string, string> | undefined)?.whom ?? "district"}
        options={[
          { value: "district", label: t.wholeDistrict },
          { value: "chosen", label: t.chosenUnits },
        ]}
      />
      <fieldset className={css.choices}>
        <legend className={css.legend}>{t.units}</legend>
        <p className={css.hint}>{t.unitsHint}</p>
        <div className={css.boxes}>
          {units.map(({ id, name }) => (
            <Checkbox key={id} name="schoolIds" value={id} label={name} defaultChecked={ticked.has(id)} />
          ))}
        </div>
      </fieldset>
    </AssignmentForm>
  );
}
