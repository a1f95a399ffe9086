import { TIMERS_PER_INSTANT_MAX, virtualClock } from "../../../host/clock/clock";

test("timers run in order of their instant, then of their registration, and the clock stands at each", async () => {
  const clock = virtualClock(1000);
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name}@${clock.now()}`);
  clock.at(3000, "c", note("c"));
  clock.at(2000, "a", note("a"));
  clock.at(2000, "b", note("b"));
  clock.at(500, "past", note("past"));
  await clock.advanceTo(2500);

  expect([ran, clock.now()]).toEqual([["past@1000", "a@2000", "b@2000"], 2500]);
});

test("a timer may set timers, also for now; a cancelled one never runs", async () => {
  const clock = virtualClock(0);
  const ran: number[] = [];
  const cancel = clock.at(12, "never", () => void ran.push(-1));
  clock.at(10, "first", () => {
    cancel();
    clock.at(10, "again", () => void ran.push(clock.now()));
    clock.at(20, "later", () => void ran.push(clock.now()));
  });
  await clock.advanceTo(15);
  expect(ran).toEqual([10]);
  await clock.advanceTo(20);

  expect(ran).toEqual([10, 20]);
});

test("advances take turns, and a loop at one instant is an error by name", async () => {
  const clock = virtualClock(0);
  const again = (): void => void clock.at(clock.now(), "busy", again);
  const both = Promise.all([clock.advanceTo(10), clock.advanceTo(5)]);
  await both;
  expect(clock.now()).toBe(10);

  again();
  await expect(clock.settle()).rejects.toThrow("busy keeps the clock");
  expect(TIMERS_PER_INSTANT_MAX).toBeGreaterThan(1000);
});
