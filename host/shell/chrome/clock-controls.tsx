import Button from "@atlaskit/button/new";
import { useState, type ReactNode } from "react";
import { moment } from "../base/moment";
import { useSession } from "../base/session";
import type { Word } from "../words";
import { ClockMark, PlayMark } from "./sign";

const SPEEDS = [1, 60, 3600, 21600] as const;

/** The virtual clock, always visible. */
export function ClockControls(): ReactNode {
  const { say, language, live, rest, notify, touch } = useSession();
  const { now, zone, speed } = live.clock;
  const [busy, setBusy] = useState(false);
  const [wanted, setWanted] = useState<number>(speed > 0 ? speed : 3600);
  const post = async (path: string, body: unknown): Promise<void> => {
    setBusy(true);
    try {
      await rest("POST", path, body);
    } catch (problem) {
      notify({ id: "clock", title: say("failed"), description: String(problem), look: "error", autoDismiss: false });
    }
    setBusy(false);
    touch();
  };
  const jump = (name: string, word: Word): ReactNode => (
    <Button spacing="compact" isDisabled={busy} onClick={() => void post("/host/clock/advance", { jump: name })}>
      {say(word)}
    </Button>
  );
  return (
    <fieldset className="clock plain" aria-label={say("clock.title")}>
      <ClockMark />
      <time dateTime={now} data-testid="virtual-time" className="clock-time">
        {moment(language, now, zone)}
      </time>
      {jump("hour", "clock.hour")}
      {jump("business-day", "clock.day")}
      {jump("month-end", "clock.month")}
      <Button spacing="compact" isSelected={speed > 0} onClick={() => void post(speed > 0 ? "/host/clock/stop" : "/host/clock/play", { speed: wanted })}>
        <span className="play">
          <PlayMark playing={speed > 0} /> {say(speed > 0 ? "clock.stop" : "clock.play")}
        </span>
      </Button>
      <label className="clock-speed">
        <span className="only-read">{say("clock.speed")}</span>
        <select
          value={speed > 0 ? speed : wanted}
          onChange={(event) => {
            setWanted(Number(event.target.value));
            if (speed > 0) void post("/host/clock/play", { speed: Number(event.target.value) });
          }}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {say(`clock.speed.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {busy ? <output>{say("clock.moving")}</output> : null}
    </fieldset>
  );
}
