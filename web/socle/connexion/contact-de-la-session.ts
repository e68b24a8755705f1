import { session } from "../../../shared/api/session.ts";
import { call } from "../client.ts";

let contact = "";

/** Learns who is signed in, while it can be asked; kept in memory only. */
export async function apprendreLeContact(): Promise<void> {
  contact = (await call(session.lireSession, {})).contact;
}

/** Address or number of the account in which the page was opened. */
export const contactDeLaSession = (): string => contact;
