import { Printer } from "lucide-react";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getPaperForm } from "#app/domain/answer-sheets/sheets.server.ts";
import { mediumOf, type Way } from "#app/domain/class-sessions/class-session.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { stepOfForm } from "#app/domain/quizzes/quiz.ts";
import { type ShownItem, shownItem } from "#app/domain/quizzes/shown.ts";
import { found } from "#app/lib/http.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/question-paper";
import { PaperPurposes, purposeIn } from "./paper-purposes.tsx";
import css from "./sheets.module.css";
import { texts } from "./sheets.texts.ts";

/** What is asked, in black and white; no key, no names. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [session] = await describeClassSessions([row]);
  const purposes =
    mediumOf[row.way as Way] === "paper" ? row.forms.map((form) => stepOfForm(form.purpose)) : [];
  const purpose = purposeIn(url.searchParams, purposes);
  const form = purpose ? await getPaperForm(row, purpose) : null;
  const locale = localeOf(context);
  return {
    lessonTitle: found(session).lessonTitle,
    purposes,
    purpose,
    questions: form?.items.map((item) => shownItem(item, locale)) ?? [],
  };
}

export default function QuestionPaper({ loaderData, params: { classSessionId } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { lessonTitle, purposes, purpose, questions } = loaderData;
  const title = t.paperTitle(lessonTitle[locale], t[`purpose-${purpose ?? "quiz"}`]);
  return (
    <>
      <div className={css.noPrint}>
        <Page
          title={title}
          lead={purpose ? t.paperHow : t.none}
          above={
            <Breadcrumbs
              trail={[
                { to: `/teach/class-sessions/${classSessionId}/sheets`, label: t.title("").slice(0, -3) },
              ]}
            />
          }
          actions={
            purpose ? (
              <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                {t.paper}
              </Button>
            ) : null
          }
        >
          <title>{title}</title>
          <PaperPurposes purposes={purposes} chosen={purpose} />
        </Page>
      </div>
      {purpose ? (
        <article className={css.paper}>
          <h2>{title}</h2>
          <p>{t.paperHow}</p>
          {questions.map((question, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: questions never move
            <Question key={at} question={question} position={at + 1} />
          ))}
        </article>
      ) : null}
    </>
  );
}

function Question({
  question: { kind, message, stem, options, choices },
  position,
}: {
  question: ShownItem;
  position: number;
}) {
  const t = useTexts(texts);
  return (
    <section className={css.question}>
      <span className={css.number}>{t.question(position)}</span>
      <div className={css.body}>
        {message ? (
          <div className={css.message}>
            <p className={css.sender}>{message.title}</p>
            {message.lines.map(({ from, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
              <p key={index} className={from === "me" ? css.mine : undefined}>
                {from === "me" ? `${t.me}：${text}` : text}
              </p>
            ))}
            {message.note ? <p>{message.note}</p> : null}
          </div>
        ) : null}
        <p>{stem}</p>
        {kind === "verdict" ? (
          <p>{t.verdict}</p>
        ) : (
          <ul className={css.options}>
            {choices.map((choice, index) => (
              <li key={choice}>
                {`${letters[index]} `}
                {kind === "true-false"
                  ? choice === "T"
                    ? t.true
                    : t.false
                  : options?.find(({ letter }) => letter === choice)?.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
