import type { SyntheticEvent } from "react";

/** What the platform sends into an app instead of a DOM event. */
export interface SerialisableEvent {
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly defaultPrevented: boolean;
  readonly eventPhase: number;
  readonly isTrusted: boolean;
  readonly timeStamp: number;
  readonly type: string;
  readonly target: Readonly<Record<string, unknown>>;
}

interface FieldLike {
  readonly value?: unknown;
  readonly checked?: unknown;
  readonly name?: unknown;
  readonly id?: unknown;
  readonly type?: unknown;
  readonly tagName?: unknown;
  readonly selectionStart?: unknown;
  readonly selectionEnd?: unknown;
}

/** `target.type` decides in the app's forms how the value is read, so it is always filled. */
export function serialisable(event: SyntheticEvent, over: Readonly<Record<string, unknown>> = {}): SerialisableEvent {
  const target = event.target as FieldLike;
  return {
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    defaultPrevented: event.defaultPrevented,
    eventPhase: event.eventPhase,
    isTrusted: event.isTrusted,
    timeStamp: event.timeStamp,
    type: event.type,
    target: { value: target.value, checked: target.checked, name: target.name, id: target.id, type: target.type, tagName: target.tagName, ...over },
  };
}
