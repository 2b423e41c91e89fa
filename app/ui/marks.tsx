import css from "./marks.module.css";

/** Two bars: pause before you answer. The motif of the product. */
export function PauseMark({ size = 32 }: { size?: number }) {
  return (
    <svg className={css.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" className={css.pauseGround} />
      <rect x="10.500" y="9" width="4" height="14" rx="2" className={css.pauseBar} />
      <rect x="17.500" y="9" width="4" height="14" rx="2" className={css.pauseBar} />
    </svg>
  );
}

/** A warning of our own: the pause in a rounded triangle. Its outline alone tells it from the other mark. */
export function ScamMark({ size = 32 }: { size?: number }) {
  return (
    <svg className={css.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        className={css.scam}
        d="M12.900 4.300 2.300 22.800A3.600 3.600 0 0 0 5.400 28.200h21.200a3.600 3.600 0 0 0 3.100-5.400L19.100 4.300a3.600 3.600 0 0 0-6.200 0z"
      />
      <rect x="11.600" y="12" width="3.400" height="11" rx="1.700" className={css.onMark} />
      <rect x="17" y="12" width="3.400" height="11" rx="1.700" className={css.onMark} />
    </svg>
  );
}

/** Genuine: a check on a round seal. */
export function GenuineMark({ size = 32 }: { size?: number }) {
  return (
    <svg className={css.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" className={css.genuine} />
      <path d="M9.500 16.500l4.500 4.500 8.500-9.500" className={css.check} />
    </svg>
  );
}
