import { Form } from "react-router";
import type { Reviewer } from "#app/domain/lessons/reviewers.server.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CommandKey, FormError, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { texts } from "./review.texts.ts";

interface ReviewersProps {
  reviewers: readonly Reviewer[];
  commandKey: string;
  refused: string | null;
}

/** For the district's officers: the teachers who may sign, and one field to appoint another. */
export function Reviewers({ reviewers, commandKey, refused }: ReviewersProps) {
  const t = useTexts(texts);
  return (
    <Section title={t.reviewers} lead={t.reviewersLead}>
      {reviewers.length > 0 ? (
        <Table caption={t.reviewers} hideCaption>
          <thead>
            <tr>
              <Th>{t.name}</Th>
              <Th>{t.username}</Th>
              <Th>{t.actions}</Th>
            </tr>
          </thead>
          <tbody>
            {reviewers.map(({ personId, name, username }) => (
              <tr key={personId}>
                <Td>{name}</Td>
                <Td>{username}</Td>
                <Td>
                  <Form method="post" action="/lesson-reviews/reviewers">
                    <CommandKey value={commandKey} of={personId} />
                    <input type="hidden" name="username" value={username} />
                    <Button name="what" value="end" variant="quiet">
                      {t.endReviewer}
                    </Button>
                  </Form>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      <Form method="post" action="/lesson-reviews/reviewers">
        <Stack gap={4}>
          <FormError>{refused}</FormError>
          <CommandKey value={commandKey} />
          <TextField
            name="username"
            label={t.reviewerUsername}
            hint={t.reviewerHint}
            required
            autoComplete="off"
          />
          <ButtonRow>
            <Button name="what" value="appoint">
              {t.appoint}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Section>
  );
}
