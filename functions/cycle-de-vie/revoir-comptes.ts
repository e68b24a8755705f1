import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { ComptesARevoirStore } from "../socle/stores/comptes-a-revoir.ts";
import type { PurgesStore } from "../socle/stores/purges.ts";
import type { Budget } from "./budget.ts";

export type PourRevoir = {
  purges: Pick<PurgesStore, "ceQueTient" | "lireEntrees" | "fermerSessions" | "effacerCompte">;
  comptesARevoir: Pick<ComptesARevoirStore, "reporter" | "oublier">;
  empreinte: Empreinte;
};

async function effacer(compte: string, { purges, empreinte }: PourRevoir): Promise<void> {
  const { courriel, mobile, franceconnect } = (await purges.lireEntrees(compte)) ?? {};
  const nommes = [
    ...(courriel === undefined ? [] : [nommerContact({ courriel })]),
    ...(mobile === undefined ? [] : [nommerContact({ mobile })]),
  ];
  const contacts = await Promise.all(nommes.map((nomme) => empreinte("contact", nomme)));
  await purges.effacerCompte(compte, contacts, franceconnect?.pivot);
}

/** An account goes with the last thing that it held; true when it went. */
export async function revoirLeCompte(compte: string, contexte: PourRevoir, aujourdhui: string): Promise<boolean> {
  const { purges, comptesARevoir } = contexte;
  const tient = await purges.ceQueTient(compte);
  if (tient === "demande") await comptesARevoir.oublier(compte);
  if (tient === "brouillon") await comptesARevoir.reporter(compte, aujourdhui);
  if (tient !== "rien") return false;
  // nobody can begin anything in an account without a session: what is read after that stays true
  await purges.fermerSessions(compte);
  if ((await purges.ceQueTient(compte)) !== "rien") return false;
  await effacer(compte, contexte);
  return true;
}

type PourPasserEnRevue = PourRevoir & {
  comptesARevoir: ComptesARevoirStore;
  budget: Budget;
  aujourdhui: string;
  aLeTemps(): boolean;
};

/** Accounts that nobody used, or whose last draft expired; gives how many were erased. */
export async function revoirLesComptes(contexte: PourPasserEnRevue): Promise<number> {
  let effaces = 0;
  for await (const compte of contexte.comptesARevoir.lister(contexte.aujourdhui)) {
    if (!contexte.aLeTemps() || !contexte.budget.prendre("comptes")) break;
    if (await revoirLeCompte(compte, contexte, contexte.aujourdhui)) effaces += 1;
  }
  return effaces;
}
