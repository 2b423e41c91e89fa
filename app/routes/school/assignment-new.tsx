import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { assignInSchool } from "#app/domain/lesson-assignments/assign.server.ts";
import { schoolChoices } from "#app/domain/lesson-assignments/choices.server.ts";
import { schoolAssignmentSchema } from "#app/domain/lesson-assignments/lesson-assignment-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox, RadioGroup } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/assignment-new";
import { AssignmentForm } from "./assignment-form.tsx";
import css from "./assignments.module.css";
import { texts } from "./assignments.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { ...(await schoolChoices(staffViewer(context))), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const ticked = [...form.getAll("grades"), ...form.getAll("classIds")].map(String);
  const parsed = parseForm(schoolAssignmentSchema, form);
  if (!parsed.ok) return data({ ...parsed.refusal, ticked, reason: "refused" as const }, { status: 422 });
  const assigned = await assignInSchool(staffViewer(context), parsed.value);
  if (assigned.ok) return redirect("/school/assignments");
  const { lesson, dueOn, whom } = parsed.value;
  return data(
    { reason: assigned.reason, fields: {}, values: { lesson, dueOn, whom }, ticked },
    { status: 409 },
  );
}

export default function NewAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const ticked = new Set<string>(actionData?.ticked);
  return (
    <AssignmentForm back="/school/assignments" choices={loaderData} refusal={actionData}>
      <RadioGroup
        legend={t.whom}
        name="whom"
        defaultValue={(actionData?.values as Record<string, string> | undefined)?.whom ?? "school"}
        options={[
          { value: "school", label: t.wholeSchool, hint: t.wholeSchoolHint },
          { value: "chosen", label: t.chosenClasses },
        ]}
      />
      <fieldset className={css.choices}>
        <legend className={css.legend}>{t.grades}</legend>
        <p className={css.hint}>{t.gradesHint}</p>
        {loaderData.grades.map(({ key, name, classes }) => (
          <div key={key} className={css.grade}>
            <Checkbox name="grades" value={key} label={name[locale]} defaultChecked={ticked.has(key)} />
            {classes.length > 1 ? (
              <Disclosure summary={t.onlySome(name[locale])} open={classes.some(({ id }) => ticked.has(id))}>
                <div className={css.boxes}>
                  {classes.map(({ id, name: className }) => (
                    <Checkbox
                      key={id}
                      name="classIds"
                      value={id}
                      label={className[locale]}
                      defaultChecked={ticked.has(id)}
                    />
                  ))}
                </div>
              </Disclosure>
            ) : null}
          </div>
        ))}
      </fieldset>
    </AssignmentForm>
  );
}
