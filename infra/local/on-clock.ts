import { shiftOf } from "./clock.ts";

/** Makes an AWS SDK client sign with the SNE's time, as the code of the functions does. */
export function onClock<C extends { config: object }>(client: C, shift: SharedArrayBuffer): C {
  Object.defineProperty(client.config, "systemClockOffset", { get: () => shiftOf(shift), set: () => undefined });
  return client;
}
