import { z } from "zod";
import type { Courrier } from "../courriers.ts";
import type { State } from "../state.ts";

const row = z.object({ courrier: z.string() });
const courrier = z.object({
  canal: z.enum(["courriel", "sms"]),
  a: z.string(),
  objet: z.string().exactOptional(),
  texte: z.string(),
  html: z.string().exactOptional(),
  liens: z.array(z.string()),
  date: z.string(),
});

/** Everything that left for a person: mails and SMS, oldest first, kept between runs. */
export class Outbox {
  readonly #state: State;
  readonly #now: () => number;

  constructor(state: State, now: () => number) {
    this.#state = state;
    this.#now = now;
    state.define("CREATE TABLE IF NOT EXISTS courriers (rang INTEGER PRIMARY KEY, courrier TEXT NOT NULL)");
  }

  send(message: Omit<Courrier, "liens" | "date">): void {
    const liens = [...new Set(message.texte.match(/https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g))];
    const sent = { ...message, liens, date: new Date(this.#now()).toISOString() };
    this.#state.run("INSERT INTO courriers (courrier) VALUES (?)", JSON.stringify(sent));
  }

  list(): Courrier[] {
    const rows = this.#state.rows(row, "SELECT courrier FROM courriers ORDER BY rang");
    return rows.map(({ courrier: text }) => courrier.parse(JSON.parse(text)));
  }
}
