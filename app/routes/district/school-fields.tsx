import { pupilStages, schoolKinds } from "#app/domain/schools/school.ts";
import { Checkbox, Fields, Select, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./schools.module.css";
import { texts } from "./schools.texts.ts";

interface SchoolFieldsProps {
  /** what is wrong, by field: keys of the dictionary */
  fields: Record<string, string>;
  values: Record<string, unknown>;
  ticked: readonly string[];
}

export function SchoolFields({ fields, values, ticked }: SchoolFieldsProps) {
  const t = useTexts(texts);
  const field = (name: string) => ({
    name,
    error: fields[name] ? t[fields[name] as "required"] : undefined,
    defaultValue: String(values[name] ?? ""),
  });
  return (
    <Fields>
      <TextField {...field("name")} label={t.name} required maxLength={40} />
      <TextField
        {...field("schoolCode")}
        label={t.code}
        hint={t.codeHint}
        inputMode="numeric"
        pattern="[0-9]{6}"
        required
      />
      <Select
        {...field("kind")}
        label={t.kind}
        options={[
          { value: "", label: t.choose },
          ...schoolKinds.map((kind) => ({ value: kind, label: t[kind] })),
        ]}
        required
      />
      <fieldset className={css.stages}>
        <legend className={css.legend}>{t.stages}</legend>
        <p className={css.hint}>{t.stagesHint}</p>
        {pupilStages.map((stage) => (
          <Checkbox
            key={stage}
            name="stages"
            value={stage}
            label={t[`stage-${stage}`]}
            defaultChecked={ticked.includes(stage)}
          />
        ))}
      </fieldset>
      <TextField {...field("adminName")} label={t.adminName} required maxLength={50} />
      <TextField
        {...field("adminUsername")}
        label={t.adminUsername}
        hint={t.adminUsernameHint}
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={32}
      />
    </Fields>
  );
}
