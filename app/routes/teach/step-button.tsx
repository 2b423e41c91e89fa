import type { ReactNode } from "react";
import type { LedStep } from "#app/domain/class-sessions/led.ts";
import { Button } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { KeptForm } from "./kept-forms.tsx";

interface StepButtonProps {
  here: string;
  commandKey: string;
  to: LedStep;
  from?: "board" | "teacher";
  clicker?: "next" | "previous";
  main?: boolean;
  children: ReactNode;
}

/** Moves the class to a stop; the same from the board and from the teacher's page. */
export function StepButton({
  here,
  commandKey,
  to,
  from = "board",
  clicker,
  main,
  children,
}: StepButtonProps) {
  const { step, position, phase } = to;
  return (
    <KeptForm isPassing action={`${here}/step`}>
      <CommandKey value={commandKey} of={`${step} ${position ?? ""} ${phase ?? ""}`} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="position" value={position ?? ""} />
      <input type="hidden" name="phase" value={phase ?? ""} />
      <Button
        size={from === "board" ? "board" : "large"}
        variant={main ? "primary" : "secondary"}
        data-clicker={clicker}
      >
        {children}
      </Button>
    </KeptForm>
  );
}
