import type { ReactNode } from "react";

const PATHS = {
  success: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.5 14.5-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4-7 7Z",
  error:
    "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm4 12.6L14.600 16 12 13.400 9.400 16 8 14.600 10.600 12 8 9.400 9.400 8 12 10.600 14.600 8 16 9.400 13.400 12 16 14.600Z",
  info: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm1 15h-2v-6h2v6Zm0-8h-2V7h2v2Z",
  warning: "M12 3 1.500 21h21L12 3Zm1 15h-2v-2h2v2Zm0-4h-2v-4h2v4Z",
} as const;

/** Own signs, one shape a meaning; decorative, since words stand beside them. */
export function Sign({ look }: { readonly look: keyof typeof PATHS }): ReactNode {
  return (
    <svg className={`sign sign-${look}`} width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[look]} fill="currentColor" />
    </svg>
  );
}

export function PlayMark({ playing }: { readonly playing: boolean }): ReactNode {
  return (
    <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
      <path d={playing ? "M6 5h4v14H6zM14 5h4v14h-4z" : "M7 4l14 8-14 8z"} fill="currentColor" />
    </svg>
  );
}

export function ClockMark(): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16Zm1-13h-2v6l5 3 1-1.700-4-2.300V7Z" fill="currentColor" />
    </svg>
  );
}

/** A pencil with a name, for values that can be changed where they stand. */
export function EditMark({ label, onClick }: { readonly label: string; readonly onClick: () => void }): ReactNode {
  return (
    <button type="button" className="edit-mark" aria-label={label} title={label} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <path
          d="M3 17.250V21h3.750L17.800 9.900l-3.700-3.700L3 17.250ZM20.700 7a1 1 0 0 0 0-1.400l-2.300-2.300a1 1 0 0 0-1.400 0L15.200 5.100l3.700 3.700L20.700 7Z"
          fill="currentColor"
        />
      </svg>
    </button>
  );
}
