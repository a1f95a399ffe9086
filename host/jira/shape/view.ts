import type { Caller } from "../state/caller";
import type { World } from "../state/world";
import { wordIn, type Words } from "../facts/words";
import { jiraDate } from "../wire/date";

/** For whom an answer is written: his zone and language. */
export interface View {
  readonly world: World;
  readonly zone: string;
  readonly locale: string;
}

export const viewOf = (world: World, caller: Pick<Caller, "zone" | "locale">): View => ({ world, zone: caller.zone, locale: caller.locale });
export const dateFor = (view: View, instant: number): string => jiraDate(instant, view.zone);
export const nameFor = (view: View, words: Words): string => wordIn(words, view.locale, view.world.setting.translatedNames);
