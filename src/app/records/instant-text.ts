import { instant, type Instant } from "../../core/time/instant";

/** Fixed-width UTC text, sortable as text: `2026-11-21T22:16:05.000Z`. */
export const instantText = (at: number): string => new Date(at).toISOString();

export const instantOf = (text: string): Instant => instant(Date.parse(text));
