// @ts-check
// Reads a page aloud with a voice that lives on this device, part by part, and shows where it is. Voices that would
// send the text to somebody's server are not used; without one of its own the button stays hidden. The reading page loads this file as it is; pages with the
// framework import it.

/**
 * Lets a button read what `partsOf` finds when it is pressed. Gives back how to leave off.
 * @param {HTMLButtonElement} button
 * @param {() => HTMLElement[]} partsOf
 */
export function readsAloud(button, partsOf) {
  if (!("speechSynthesis" in window)) return () => {};
  const label = /** @type {HTMLElement} */ (button.querySelector("span:last-child"));
  const start = label.textContent ?? "";
  const language = button.lang.slice(0, 2);
  /** @type {SpeechSynthesisVoice | undefined} */
  let voice;
  /** @type {HTMLElement | undefined} */
  let reading;
  let run = 0;

  function findVoice() {
    voice = speechSynthesis
      .getVoices()
      .find((each) => each.localService === true && each.lang.startsWith(language));
    button.hidden = !voice;
  }

  /** @param {HTMLElement | undefined} part */
  function mark(part) {
    reading?.removeAttribute("data-reading");
    reading = part;
    reading?.setAttribute("data-reading", "");
    reading?.scrollIntoView({ block: "nearest" });
  }

  function stop() {
    run++;
    speechSynthesis.cancel();
    mark(undefined);
    label.textContent = start;
  }

  function press() {
    if (reading) return stop();
    const thisRun = ++run;
    const parts = partsOf();
    label.textContent = button.dataset.stop ?? start;
    /** @param {number} at */
    const readFrom = (at) => {
      const part = parts[at];
      if (thisRun !== run) return;
      if (!part) return stop();
      mark(part);
      const spoken = new SpeechSynthesisUtterance(wordsOf(part));
      spoken.lang = button.lang;
      if (voice) spoken.voice = voice;
      spoken.rate = 0.85;
      spoken.onend = () => readFrom(at + 1);
      spoken.onerror = () => thisRun === run && stop();
      speechSynthesis.speak(spoken);
    };
    readFrom(0);
  }

  findVoice();
  speechSynthesis.addEventListener?.("voiceschanged", findVoice);
  button.addEventListener("click", press);
  window.addEventListener("pagehide", stop);
  return () => {
    stop();
    speechSynthesis.removeEventListener?.("voiceschanged", findVoice);
    button.removeEventListener("click", press);
    window.removeEventListener("pagehide", stop);
  };
}

/**
 * What can be seen of these parts, from top to bottom, each once.
 * @param {ParentNode} root
 * @param {string} parts
 */
export function partsIn(root, parts) {
  return /** @type {HTMLElement[]} */ (
    [...root.querySelectorAll(parts)].filter(
      (part) => !part.parentElement?.closest(parts) && part.getClientRects().length > 0,
    )
  );
}

/** The words as they are heard: no pinyin, no labels for other readers, a pause after every line. @param {HTMLElement} part */
function wordsOf(part) {
  const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
  for (const silent of copy.querySelectorAll("rt, svg, [aria-hidden=true]")) silent.remove();
  for (const line of copy.querySelectorAll("li, p, div, b, figcaption")) line.append("\n");
  return (copy.textContent ?? "").replace(/\s*\n\s*/g, "\n").trim();
}

// the reading page, which has no other script
const button =
  typeof document === "undefined"
    ? null
    : /** @type {HTMLButtonElement | null} */ (document.getElementById("read-aloud"));
const article = button && document.querySelector("article");
if (button && article) readsAloud(button, () => partsIn(article, "h2, h3, p, li, summary, figure"));
