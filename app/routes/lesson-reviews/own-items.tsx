import { Form } from "react-router";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CommandKey, FormError } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import type { KeyedItem } from "./keyed-item.ts";
import { texts } from "./review.texts.ts";
import { ReviewedItems } from "./reviewed-items.tsx";

interface OwnItemsProps {
  /** where signatures go */
  action: string;
  items: readonly (KeyedItem & { isSigned: boolean })[];
  wording: string;
  refused: "changed" | "not-signed" | "key-reused" | null;
  commandKey: string;
}

/** The district's own questions of this lesson: signed for apart from the lesson, and not asked before. */
export function OwnItems({ action, items, wording, refused, commandKey }: OwnItemsProps) {
  const t = useTexts(texts);
  const waiting = items.filter(({ isSigned }) => !isSigned);
  const signed = items.filter(({ isSigned }) => isSigned);
  return (
    <Section id="own-items" title={t.ownItems(items.length)} lead={t.ownItemsLead}>
      {waiting.length > 0 ? (
        <>
          <p>{t.ownWaiting(waiting.length)}</p>
          <ReviewedItems items={waiting} />
        </>
      ) : null}
      {signed.length > 0 ? (
        <>
          <p>{t.ownSigned(signed.length)}</p>
          <ReviewedItems items={signed} />
        </>
      ) : null}
      <Form method="post" action={action}>
        <Stack gap={4}>
          <FormError>{refused ? t[`refused-own-${refused}`] : null}</FormError>
          <CommandKey value={commandKey} of="own" />
          <input type="hidden" name="wording" value={wording} />
          <ButtonRow>
            {waiting.length > 0 ? (
              <Button name="kind" value="signed" variant="primary">
                {t.ownSign(waiting.length)}
              </Button>
            ) : null}
            {signed.length > 0 ? (
              <Button name="kind" value="withdrawn" variant="quiet">
                {t.ownWithdraw(signed.length)}
              </Button>
            ) : null}
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
