import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Bus } from "../bus/open-bus.ts";
import { streamSource } from "../flow/stream-source.ts";
import { engineCredentials } from "../gate/engine.ts";
import type { Gate } from "../gate/gate.ts";
import type { SavedClock } from "../saved-clock.ts";
import { type Noted, notedInStream, notedOnBus } from "./noteworthy.ts";

export type Entry = Noted & { jour: string };

/** What happened while the clock moved. */
export type Chronicle = {
  /** Forgets what was noted, and notes from now on. */
  begin(): Promise<void>;
  /** Notes what was written since the last reading. */
  read(): Promise<void>;
  readonly entries: readonly Entry[];
};

type Options = {
  bus: Bus;
  gate: Pick<Gate, "activity">;
  clock: Pick<SavedClock, "today">;
  region: string;
  /** The engine itself: what is read for a person to see is no call of the system. */
  dynamodb: string;
  streams: readonly string[];
};

const forgetful = { get: () => undefined, set: () => undefined };

export function chronicle({ bus, gate, clock, region, dynamodb, streams }: Options): Chronicle {
  const client = new DynamoDBStreamsClient({ endpoint: dynamodb, region, credentials: engineCredentials });
  let entries: Entry[] = [];
  let seen = -1;

  const note = (noted: Noted | undefined): void => {
    if (noted) entries.push({ ...noted, jour: clock.today() });
  };
  bus.watch((event) => note(notedOnBus(event)));

  const open = () =>
    streams.map((streamArn) =>
      streamSource({
        streams: client,
        streamArn,
        checkpoints: forgetful,
        startingPosition: "LATEST",
        batchSize: 1000,
        async deliver(records) {
          for (const each of records) note(notedInStream(each));
        },
      }),
    );
  let sources = open();

  async function read(): Promise<void> {
    if (gate.activity.writes === seen) return;
    seen = gate.activity.writes;
    for (const source of sources) while ((await source.turn()) > 0);
  }

  return {
    async begin() {
      sources = open();
      seen = -1;
      await read();
      entries = [];
    },
    read,
    get entries() {
      return entries;
    },
  };
}
