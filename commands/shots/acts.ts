import { answered } from "./answered";
import { asked, type Asked } from "./asked";
import { closed, december, supplementClosed } from "./december";
import { morning } from "./morning";
import { nights } from "./night";
import type { Act, Screen } from "./screen";
import type { Site } from "./site";

/** An act once it is played: its pictures. */
export type Scene = () => Promise<readonly Screen[]>;

const sceneOf =
  <States>(act: Act<States>, keep: (states: States) => void = () => undefined): Scene =>
  async () => {
    const states = await act.play();
    keep(states);
    return act.screens(states);
  };

/** Two months of a site in the order of its time, from a Monday morning in November to a night in January. */
export function scenesOf(site: Site): readonly Scene[] {
  let open: Asked | null = null;
  const before = (): Asked => {
    if (open === null) throw new Error("nothing was asked yet");
    return open;
  };
  const asking = sceneOf(asked(site), (states) => {
    open = states;
  });
  const later = [sceneOf(answered(site, before)), sceneOf(december(site)), sceneOf(closed(site)), sceneOf(supplementClosed(site))];
  return [sceneOf(morning(site)), asking, ...later, ...nights(site).map((act) => sceneOf(act))];
}
