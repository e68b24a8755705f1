import { jourAParis } from "../../shared/demande/delais.ts";
import { etatDEnvoi, type FaitDEnvoi, type TypeDeFaitDEnvoi } from "../../shared/envois/preuve.ts";
import type { AnnonceDeRetour } from "../socle/annonce.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import type { NouvelleDeCourriel } from "./nouvelles.ts";

export type PourSuivre = {
  envois: Pick<EnvoisStore, "consigner" | "lister">;
  /** Those who write a letter in place of a mail that came back. */
  notifications: { envoyer(annonces: readonly AnnonceDeRetour[]): Promise<number[]> };
};

type Detail = NouvelleDeCourriel["detail"];

// an automatic answer comes as a bounce of this kind, after a delivery that stands
const estUneAbsence = ({ bounce }: Detail): boolean =>
  bounce?.bounceType === "Transient" && bounce.bounceSubType === "General";

const types: Record<NouvelleDeCourriel["detail-type"], (detail: Detail) => TypeDeFaitDEnvoi> = {
  "Email Delivered": () => "delivre",
  "Email Bounced": (detail) => (estUneAbsence(detail) ? "rebond-passager" : "rebond"),
  "Email Complaint Received": () => "plainte",
  // SES found it dangerous and kept it: nobody received it
  "Email Rejected": () => "rebond",
  "Email Delivery Delayed": () => "retard",
};

function faitDe({ "detail-type": nom, detail, time }: NouvelleDeCourriel): FaitDEnvoi {
  const { delivery, bounce, complaint, deliveryDelay, mail } = detail;
  const { timestamp } = delivery ?? bounce ?? complaint ?? deliveryDelay ?? { timestamp: time };
  return { type: types[nom](detail), le: jourAParis(new Date(timestamp)), reference: mail.messageId };
}

const DEFAVORABLES: readonly TypeDeFaitDEnvoi[] = ["rebond", "rebond-passager", "plainte"];

/** Keeps what becomes of a mail, however late and in any order; one that did not arrive calls for a letter. */
export async function suivreCourriel(nouvelle: NouvelleDeCourriel, { envois, notifications }: PourSuivre) {
  const { sujet, version, message } = nouvelle.detail.mail.tags;
  if (!sujet || !version || !message) return;
  const envoi = { sujet: sujet[0], version: Number(version[0]), message: message[0], canal: "courriel" } as const;
  const fait = faitDe(nouvelle);
  if (!(await envois.consigner(envoi, fait)) || !DEFAVORABLES.includes(fait.type)) return;
  const connu = (await envois.lister(envoi.sujet)).find(
    ({ version: sienne, canal }) => sienne === envoi.version && canal === "courriel",
  );
  if (!connu || etatDEnvoi(connu).etat !== "non-remis") return;
  const retour = { type: "envoi-non-remis", numeroUnique: envoi.sujet, version: envoi.version } as const;
  const refusees = await notifications.envoyer([retour]);
  if (refusees.length > 0) throw new Error("the queue did not take the announcement");
}
