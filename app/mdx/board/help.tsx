import type { Contact } from "#app/domain/simulations/contact.ts";
import { useTexts } from "#app/ui/locale.tsx";
import { useReaderGroup } from "../reader.tsx";
import css from "./screen.module.css";
import { texts } from "./screen.texts.ts";

const mostUseful: readonly Contact[] = ["parents", "class-teacher", "110", "96110"];

/** Whom to tell, in words that fit a board. */
export function BoardHelp({ only = mostUseful }: { only?: readonly Contact[] }) {
  const t = useTexts(texts);
  const group = useReaderGroup();
  const words = (contact: Contact, what: "" | "What") =>
    group === "pupil" || contact === "110" || contact === "96110"
      ? t[`${contact}${what}`]
      : t[`${group}.${contact}${what}`];
  return (
    <div>
      <h2 className={css.title}>{t.help}</h2>
      <ul className={css.contacts}>
        {only.map((contact) => (
          <li key={contact}>
            <b className={css.contact}>{words(contact, "")}</b>
            <span>{words(contact, "What")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
