/** Our mark: a message, and a pause before one answers it. */
export function AppMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="#14213d"
        d="M9 3h14a7 7 0 0 1 7 7v8a7 7 0 0 1-7 7h-7.2l-5.6 4.6A1 1 0 0 1 8.600 28.800V25A7 7 0 0 1 2 18v-8a7 7 0 0 1 7-7z"
      />
      <rect x="11" y="8.500" width="3.600" height="11" rx="1.800" fill="#ffffff" />
      <rect x="17.400" y="8.500" width="3.600" height="11" rx="1.800" fill="#f5a524" />
    </svg>
  );
}
