import type { Demande } from "../../shared/demande/demande.ts";
import { type CanalDEnvoi, type Envoi, type EtatDEnvoi, etatDEnvoi } from "../../shared/envois/preuve.ts";
import type { Ecrit } from "./messages/message.ts";

const noms: Record<CanalDEnvoi, string> = {
  courriel: "courriel",
  copie: "copie à qui vous aide",
  sms: "SMS",
  courrier: "lettre",
};

const FEMININS: readonly CanalDEnvoi[] = ["courrier", "copie"];

const sorts: Record<EtatDEnvoi["etat"], { masculin: string; feminin: string }> = {
  "en-route": { masculin: "envoyé", feminin: "envoyée" },
  "non-remis": { masculin: "revenu", feminin: "revenue" },
  delivre: { masculin: "reçu", feminin: "reçue" },
  poste: { masculin: "posté", feminin: "postée" },
  recu: { masculin: "reçu", feminin: "reçue" },
};

function sortDe(envoi: Envoi): string {
  const { masculin, feminin } = sorts[etatDEnvoi(envoi).etat];
  return `${noms[envoi.canal]} ${FEMININS.includes(envoi.canal) ? feminin : masculin}`;
}

/** What was written to the person of what ended their demande, oldest first. */
export function ecritsAvantRadiation(demande: Demande, envois: readonly Envoi[]): Ecrit[] {
  const { avis = [], avertissement, radiation } = demande;
  const emis = radiation?.motif === "non_renouvellement" ? avis : avertissement ? [avertissement] : [];
  return emis.flatMap(({ version, le }) =>
    envois.filter((envoi) => envoi.version === version).map((envoi) => ({ le, sort: sortDe(envoi) })),
  );
}
