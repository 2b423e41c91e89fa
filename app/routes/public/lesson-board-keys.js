// @ts-check
// Turns the screens of the board view in place: arrows, space, a clicker's Page keys, a swipe. The page works
// without it; nothing here is needed to read a screen.
(() => {
  const board = /** @type {HTMLElement} */ (document.getElementById("main"));
  const screens = /** @type {HTMLElement[]} */ ([...board.querySelectorAll("[data-screen]")]);
  const dots = /** @type {HTMLElement[]} */ ([...board.querySelectorAll("[data-dot]")]);
  const progress = /** @type {HTMLElement} */ (board.querySelector("[data-progress]"));
  /** @param {string} does */
  const control = (does) => /** @type {HTMLAnchorElement} */ (board.querySelector(`[data-does=${does}]`));
  const nav = /** @type {HTMLElement} */ (board.querySelector("[data-kept]"));
  // a class that is led goes on from the last screen
  const kept = nav.dataset.kept ?? "";
  const onwards = /** @type {HTMLButtonElement | null} */ (board.querySelector("[data-does=onwards]"));
  let at = screens.findIndex((screen) => !screen.hidden);

  /** What comes one by one on this screen: bubbles, points. */
  const reveals = () =>
    /** @type {HTMLElement[]} */ ([
      ...(screens[at]?.querySelectorAll("[data-reveal] > li, figure ol > li") ?? []),
    ]);
  const waiting = () => reveals().filter((item) => "waiting" in item.dataset);

  /** @param {number} to @param {boolean} whole everything on it at once */
  function show(to, whole) {
    at = Math.min(Math.max(to, 0), screens.length - 1);
    screens.forEach((screen, index) => {
      screen.hidden = index !== at;
    });
    reveals().forEach((item, index) => {
      if (whole || index === 0) delete item.dataset.waiting;
      else item.dataset.waiting = "";
    });
    dots.forEach((dot, index) => {
      dot.dataset.dot = index < at ? "past" : index === at ? "now" : "";
    });
    const number = String(at + 1);
    progress.setAttribute("aria-label", (progress.dataset.progress ?? "").replace("0", number));
    control("back").href = `?screen=${Math.max(at, 1)}${kept}`;
    control("next").href = `?screen=${Math.min(at + 2, screens.length)}${kept}`;
    if (onwards?.form) {
      onwards.form.hidden = at < screens.length - 1;
      control("next").hidden = !onwards.form.hidden;
    }
    control("back").setAttribute("aria-disabled", String(at === 0));
    control("next").setAttribute("aria-disabled", String(at === screens.length - 1));
    control("tone").href =
      `?screen=${number}${kept}&tone=${board.dataset.board === "dark" ? "light" : "dark"}`;
    history.replaceState(null, "", `?screen=${number}${kept}`);
    window.scrollTo(0, 0);
  }

  function next() {
    const [item] = waiting();
    if (item) delete item.dataset.waiting;
    else if (at < screens.length - 1) show(at + 1, false);
    else onwards?.click();
  }

  function back() {
    if (at > 0) show(at - 1, true);
  }

  function toggleFullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }

  function toggleBlank() {
    if ("blank" in board.dataset) delete board.dataset.blank;
    else board.dataset.blank = "";
  }

  /** For this room, and for the lessons after this one: the server reads the same cookie. */
  function toggleTone() {
    const tone = board.dataset.board === "dark" ? "light" : "dark";
    board.dataset.board = tone;
    // biome-ignore lint/suspicious/noDocumentCookie: Chromium 87 has the newer way only by https
    document.cookie = `board=${tone}; Path=/; Max-Age=31536000; SameSite=Lax`;
    control("tone").href = `?screen=${at + 1}${kept}&tone=${tone === "dark" ? "light" : "dark"}`;
  }

  const first = () => show(0, true);
  const last = () => show(screens.length - 1, true);

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowRight: next,
    ArrowDown: next,
    PageDown: next,
    " ": next,
    ArrowLeft: back,
    ArrowUp: back,
    PageUp: back,
    Home: first,
    End: last,
    f: toggleFullScreen,
    b: toggleBlank,
    // what some clickers send to blank the screen
    ".": toggleBlank,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const focused = document.activeElement;
    if (event.key === " " && focused instanceof HTMLButtonElement) return;
    const does = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!does) return;
    event.preventDefault();
    if ("blank" in board.dataset && does !== toggleBlank) delete board.dataset.blank;
    else does();
  });

  /** @type {Record<string, () => void>} */
  const clicks = { next, back, full: toggleFullScreen, blank: toggleBlank, tone: toggleTone };
  for (const [does, run] of Object.entries(clicks)) {
    const element = control(does);
    element.hidden = false;
    element.addEventListener("click", (event) => {
      event.preventDefault();
      // a second press of a blank screen shows it again
      run();
    });
  }
  board.addEventListener("click", ({ target }) => {
    if ("blank" in board.dataset && !(target instanceof Element && target.closest("[data-does=blank]")))
      delete board.dataset.blank;
  });

  // moved on from the teacher's page or another PC: this one follows
  if (nav.dataset.live && "EventSource" in window) {
    /** @type {string | undefined} */
    let first;
    new EventSource(nav.dataset.live).onmessage = ({ data }) => {
      const { stop, phase } = JSON.parse(data);
      first = first ?? stop;
      if (stop !== first || phase === "over") location.assign(control("leave").href);
    };
  }

  let startX = 0;
  let startY = 0;
  document.addEventListener("touchstart", ({ touches }) => {
    startX = touches[0]?.clientX ?? 0;
    startY = touches[0]?.clientY ?? 0;
  });
  document.addEventListener("touchend", ({ changedTouches }) => {
    const x = (changedTouches[0]?.clientX ?? 0) - startX;
    const y = (changedTouches[0]?.clientY ?? 0) - startY;
    if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) (x < 0 ? next : back)();
  });
})();
