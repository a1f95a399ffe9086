/** A name an administrator gave, with its German translation. */
export interface Words {
  readonly en: string;
  readonly de: string;
}

export const wordIn = (words: Words, locale: string, translated: boolean): string => (translated && locale.startsWith("de") ? words.de : words.en);
