import { fits } from "../flow/event-pattern.ts";
import type { JsonObject } from "../template/json.ts";
import type { Agenda } from "./agenda.ts";
import { type BusEvent, type Envelope, envelope } from "./bus-event.ts";

/** What a rule wants, and what is then done. */
export type Route = { pattern: JsonObject; send(event: Envelope): Promise<void> };

/** Events kept back, in the order in which they came. */
export type Held = {
  readonly events: readonly Envelope[];
  /** Lets these go, in this order and as often as they are named, and keeps nothing back any more. */
  release(events?: readonly Envelope[]): void;
};

/** The default bus of EventBridge. */
export type Bus = {
  publish(event: BusEvent): void;
  /** For a test: from now on the events that match are late; released, they may be out of order, lost or doubled. */
  hold(matches: (event: Envelope) => boolean): Held;
  /** Sees every event that is delivered. */
  watch(see: (event: Envelope) => void): void;
  /** The rules in force from now on. */
  follow(routes: readonly Route[]): void;
};

type Options = { accountId: string; region: string; now(): number; agenda: Agenda };

export function openBus({ accountId, region, now, agenda }: Options): Bus {
  let routes: readonly Route[] = [];
  const watchers: ((event: Envelope) => void)[] = [];
  const holds = new Map<(event: Envelope) => boolean, Envelope[]>();

  function deliver(event: Envelope): void {
    for (const see of watchers) see(event);
    for (const { pattern, send } of routes) if (fits(pattern, event)) agenda.plan(0, () => send(event));
  }

  return {
    publish(event) {
      const sent = envelope(event, { accountId, region, now: now() });
      const [, held] = [...holds].find(([matches]) => matches(sent)) ?? [];
      if (held) held.push(sent);
      else deliver(sent);
    },
    hold(matches) {
      const events: Envelope[] = [];
      holds.set(matches, events);
      return {
        events,
        release(chosen = events) {
          holds.delete(matches);
          for (const event of chosen) deliver(event);
        },
      };
    },
    watch(see) {
      watchers.push(see);
    },
    follow(next) {
      routes = next;
    },
  };
}
