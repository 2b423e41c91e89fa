import { ChatWindow } from "#app/ui/chat.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import css from "./effect.module.css";
import { texts } from "./effect.texts.ts";
import type { EffectLesson } from "./effect-view.ts";

type Fooling = NonNullable<EffectLesson["fooling"]>;

export function Examples({ fooling }: { fooling: Fooling }) {
  const t = useTexts(texts);
  const { tricks, genuine, occasion } = fooling;
  return (
    <>
      <Section title={t.tricks} lead={t.tricksLead(t[`occasion-${occasion}`])}>
        {tricks.length === 0 ? <p>{t.noTricks}</p> : null}
        <ul className={css.tricks}>
          {tricks.map(({ kind, fooled, asked, example }) => (
            <li key={kind} className={css.trick}>
              <h3 className={css.trickName}>{t[`trick-${kind}`]}</h3>
              <p>{t.fooled(fooled, asked)}</p>
              <Example example={example} />
            </li>
          ))}
        </ul>
      </Section>
      {genuine.length > 0 ? (
        <Section title={t.genuine}>
          <ul className={css.tricks}>
            {genuine.map(({ fooled, asked, example }) => (
              <li key={example.id} className={css.trick}>
                <p>{t.suspected(fooled, asked)}</p>
                <Example example={example} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function Example({ example }: { example: Fooling["tricks"][number]["example"] }) {
  const t = useTexts(texts);
  return (
    <Disclosure summary={t.example}>
      {example.message ? <ChatWindow {...example.message} /> : <p>{example.stem}</p>}
      <p>
        {t.cue}
        {example.cue}
      </p>
    </Disclosure>
  );
}

export function Hands({ hands }: Pick<EffectLesson, "hands">) {
  const t = useTexts(texts);
  if (hands.length === 0) return null;
  return (
    <Section title={t.hands} lead={t.handsLead}>
      <Table caption={t.hands} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.occasion}</Th>
            <Th>{t.message}</Th>
            <Th>{t.truth}</Th>
            <Th numeric>{t.saidScam}</Th>
          </tr>
        </thead>
        <tbody>
          {hands.map(({ id, purpose, message, stem, genuine, saidScam, hands: all, together }) => (
            <tr key={`${purpose} ${id}`}>
              <Td>{t[`occasion-${purpose}`]}</Td>
              <Td>{`${message ? `${message.title} · ${message.lines[0]?.text ?? ""}` : stem}${together ? t.together : ""}`}</Td>
              <Td>{genuine ? t.real : t.scam}</Td>
              <Td numeric>{`${saidScam} ÷ ${all}`}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
