type Act = () => Promise<void>;

/** What a service does a little after it was asked: by itself, or at once for whoever waits for it. */
export type Agenda = {
  /** Nothing is planned nor under way. */
  readonly idle: boolean;
  plan(milliseconds: number, act: Act): void;
  /** Does now all that is planned or under way; says how much that was. */
  flush(): Promise<number>;
};

export function openAgenda(report: (error: unknown) => void): Agenda {
  const planned = new Map<NodeJS.Timeout, Act>();
  const underWay = new Set<Promise<void>>();

  function start(timer: NodeJS.Timeout): void {
    const act = planned.get(timer);
    clearTimeout(timer);
    planned.delete(timer);
    if (!act) return;
    const work = act().catch(report);
    underWay.add(work);
    void work.then(() => underWay.delete(work));
  }

  return {
    get idle() {
      return planned.size + underWay.size === 0;
    },
    plan(milliseconds, act) {
      const timer: NodeJS.Timeout = setTimeout(() => start(timer), milliseconds);
      planned.set(timer, act);
    },
    async flush() {
      let done = 0;
      while (planned.size + underWay.size > 0) {
        for (const timer of [...planned.keys()]) start(timer);
        done += underWay.size;
        await Promise.all(underWay);
      }
      return done;
    },
  };
}
