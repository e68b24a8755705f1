import type { Chronicle } from "./chronicle/chronicle.ts";
import { type Summary, summaryOf } from "./chronicle/summary.ts";
import type { Courrier } from "./gate/courriers.ts";
import type { SavedClock } from "./saved-clock.ts";
import type { Schedules } from "./schedule/open-schedules.ts";
import type { System } from "./system.ts";

/** A move of the clock under way: from a day to another, and where it is. */
export type Journey = { de: string; vers: string; jour: string };

/** The clock is asked for a day that is past, or moves already. */
export class NoJourney extends Error {
  readonly code: "date-passee" | "horloge-en-mouvement";

  constructor(code: NoJourney["code"], message: string) {
    super(message);
    this.code = code;
  }
}

export type Traveller = {
  /** The move under way. */
  readonly journey: Journey | undefined;
  /** What happened during the last one. */
  readonly summary: Summary | undefined;
  /** Lives every day until this one, at the same hour: calls at their time, then all that follows from them. */
  to(date: string): Promise<void>;
};

type Means = {
  clock: SavedClock;
  schedules(): Pick<Schedules, "next" | "callDue">;
  chronicle: Chronicle;
  courriers(): readonly Courrier[];
} & Pick<System, "alone" | "settle" | "settleWrites">;

const day = 24 * 3600 * 1000;

export function traveller(means: Means): Traveller {
  const { clock, schedules, alone, settle, settleWrites, chronicle, courriers } = means;
  let journey: Journey | undefined;
  let summary: Summary | undefined;

  async function live(until: number, tell: (day: string) => void): Promise<void> {
    while (clock.now() < until) {
      const stop = Math.min(schedules().next(), clock.now() + day, until);
      if (stop > clock.now()) clock.moveTo(stop);
      await schedules().callDue(until);
      await settleWrites();
      await chronicle.read();
      clock.save();
      tell(clock.today());
    }
  }

  return {
    get journey() {
      return journey;
    },
    get summary() {
      return summary;
    },
    async to(date) {
      const de = clock.today();
      if (journey) throw new NoJourney("horloge-en-mouvement", `L’horloge va déjà vers le ${journey.vers}`);
      if (date < de) throw new NoJourney("date-passee", `L’horloge ne recule pas : nous sommes le ${de}`);
      const tell = (jour: string): void => {
        journey = { de, vers: date, jour };
      };
      tell(de);
      try {
        await settle();
        if (date === de) return;
        const already = courriers().length;
        await chronicle.begin();
        await alone(() => live(clock.instantOn(date), tell));
        summary = summaryOf({ de, vers: date }, chronicle.entries, courriers().slice(already));
      } finally {
        journey = undefined;
      }
    },
  };
}
