import type { Monde } from "../monde.ts";
import { demain, deposer } from "./un-parcours.ts";

/** A filing, told to the person by mail or by SMS. */
export async function prevenir(monde: Monde, par: "courriel" | "mobile", sort?: "+rebond"): Promise<void> {
  const titulaire = await monde.unDemandeur(par, sort);
  await deposer(monde, titulaire);
  await monde.systeme.ecouler();
  if (!monde.systeme.courriers().some(({ a }) => a === titulaire.contact)) throw new Error("rien n’est parti");
}

/** After a failure, the stream is taken up again where it had been left. */
export async function reprendreLeFlux({ systeme: { gate, ecouler } }: Monde): Promise<void> {
  // the SDK tries four times
  gate.faults.inject({ kind: "failure", action: "GetRecords", times: 4 });
  await ecouler().catch(() => undefined);
}

/** A letter that waits is printed the next morning. */
export async function imprimerUneLettre(monde: Monde): Promise<void> {
  const { horloge, ecouler } = monde.systeme;
  await monde.uneLettre();
  await horloge.avancer(demain(horloge.aujourdhui()));
  await ecouler();
  const enAttente = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === "LETTRES#A-IMPRIMER");
  if (enAttente.length > 0) throw new Error("une lettre attend toujours");
}

/** A file of proofs, put where they are read. */
export async function prouverUneLettre(monde: Monde): Promise<void> {
  const { horloge, ecouler } = monde.systeme;
  const lettre = await monde.uneLettre();
  await monde.deposerDesPreuves(`lettre;preuve;date\n${lettre};poste;${horloge.aujourdhui()}\nillisible`);
  await ecouler();
  const envois = (await monde.lireTout("DEMANDES")).filter(({ pk }) => pk === `ENVOIS#${lettre.slice(0, 18)}`);
  if (!envois.some(({ faits }) => faits !== undefined)) throw new Error("la preuve n’est pas consignée");
}

/** Told again, the events of the table change nothing. */
export async function rejouerTout(monde: Monde): Promise<void> {
  await deposer(monde, await monde.unDemandeur());
  await monde.rejouer("2026-01-01T00:00:00Z");
  await monde.systeme.ecouler();
}
