import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioGroup } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./roster-difference.texts.ts";

/** A separate choice: a list speaks only for its own classes unless somebody says that it is everybody's. */
export function WholeSchool({ importId, isWhole }: { importId: string; isWhole: boolean }) {
  const t = useTexts(texts);
  return (
    <Disclosure summary={t.wholeTitle} open={isWhole}>
      <Form method="post" action={`/school/roster/imports/${importId}/reading`}>
        <input type="hidden" name="back" value="?step=difference" />
        <Stack gap={4}>
          <RadioGroup
            legend={t.wholeTitle}
            hint={t.wholeLead}
            name="wholeSchool"
            options={[
              { value: "no", label: t.wholeOff },
              { value: "yes", label: t.wholeOn },
            ]}
            defaultValue={isWhole ? "yes" : "no"}
          />
          <div>
            <Button>{t.wholeSave}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  );
}
