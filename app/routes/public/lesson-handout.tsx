import { localeOf } from "#app/auth/context.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import { getLessonBlocks } from "#app/domain/lessons/blocks.server.ts";
import { plain, type Titled } from "#app/domain/lessons/blocks.ts";
import { type Handout, handoutOf } from "#app/domain/lessons/handout.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { getPublicReview } from "#app/domain/lessons/review.server.ts";
import { found } from "#app/lib/http.ts";
import { ContactList } from "#app/mdx/help.tsx";
import { GenuineMark, ScamMark } from "#app/mdx/marks.tsx";
import { PictureImage } from "#app/mdx/pictures/image.tsx";
import { coverOf } from "#app/mdx/pictures/names.ts";
import { ReaderProvider } from "#app/mdx/reader.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { QrCode } from "#app/ui/qr.tsx";
import type { Route } from "./+types/lesson-handout";
import css from "./lesson-handout.module.css";
import { texts } from "./lesson-handout.texts.ts";

export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.pageTitle },
  { name: "robots", content: "noindex" },
];

export async function loader({ params: { slug, band }, context, request }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const locale = localeOf(context);
  return {
    lesson,
    isReviewed: (await getPublicReview(lesson)) !== null,
    pageTitle: texts[locale].title(lesson.title[locale]),
    handout: handoutOf(found(getLessonBlocks(slug, band, locale))),
    address: `${publicAddress(request)}${lessonPath(lesson)}`,
  };
}

/** One sheet of A4 to take home. */
export default function LessonHandout({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const locale = useLocale();
  const { lesson, handout, address, isReviewed } = loaderData;
  return (
    <main className={css.desk} id="main">
      <p className={css.above}>
        <a href={lessonPath(lesson)}>{t.back}</a>
        <span>{t.print}</span>
      </p>
      <article className={`${css.sheet} ${css[handout.density]}`}>
        <header className={css.head}>
          <div>
            <p className={css.kicker}>
              {t.kicker} · {names[`band.${lesson.band}`]}
            </p>
            <h1 className={css.title}>{lesson.title[locale]}</h1>
            <p className={css.objective}>{lesson.objective[locale]}</p>
          </div>
          <PictureImage name={coverOf(lesson.family)} alt="" className={css.cover} />
        </header>
        <Ideas handout={handout} />
        <Pictures handout={handout} />
        <Steps handout={handout} />
        {handout.compare ? (
          <div className={css.compare}>
            <Side side={handout.compare.genuine} genuine />
            <Side side={handout.compare.scam} />
          </div>
        ) : null}
        {handout.remember.length > 0 ? (
          <section className={css.remember}>
            <h2>{t.remember}</h2>
            <ul>
              {handout.remember.map((words) => (
                <li key={plain(words)}>{plain(words)}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <footer className={css.foot}>
          <section className={css.tell}>
            <h2>{t.tell}</h2>
            <ReaderProvider band={lesson.band}>
              <ContactList />
            </ReaderProvider>
          </section>
          <div className={css.home}>
            <QrCode text={address} label={t.scan} size={112} />
            <b>{t.home}</b>
            <span className={css.address}>{address.replace(/^https?:\/\//, "")}</span>
            <span>
              {t.checked(lesson.checkedOn)} · {isReviewed ? t.reviewed : t.notReviewed}
            </span>
          </div>
        </footer>
      </article>
    </main>
  );
}

function Ideas({ handout: { ideas } }: { handout: Handout }) {
  if (ideas.length === 0) return null;
  return (
    <ul className={css.ideas}>
      {ideas.map((words) => (
        <li key={plain(words)}>{plain(words)}</li>
      ))}
    </ul>
  );
}

function Pictures({ handout: { scenes } }: { handout: Handout }) {
  if (scenes.length === 0) return null;
  return (
    <ol className={css.scenes}>
      {scenes.map(({ picture, alt, lines }) => (
        <li key={picture}>
          <PictureImage name={picture} alt={alt} className={css.scene} />
          {plain(lines[0] ?? [])}
        </li>
      ))}
    </ol>
  );
}

function Steps({ handout: { steps } }: { handout: Handout }) {
  return (
    <div className={css.groups}>
      {steps.map((group) => (
        <section key={group.title} className={css.group}>
          <h2>{group.title}</h2>
          <ol>
            {group.steps.map(({ title, words }) => (
              <li key={title}>
                <b>{title}</b> {words}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Side({ side: { title, lines }, genuine }: { side: Titled; genuine?: boolean }) {
  return (
    <section className={genuine ? css.genuine : css.scam}>
      <h2>
        {genuine ? <GenuineMark /> : <ScamMark />}
        {title}
      </h2>
      <ul>
        {lines.map((words) => (
          <li key={plain(words)}>{plain(words)}</li>
        ))}
      </ul>
    </section>
  );
}
