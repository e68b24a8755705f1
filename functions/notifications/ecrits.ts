import type { Demande } from "../../shared/demande/demande.ts";
import { type Envoi, etatDEnvoi } from "../../shared/envois/preuve.ts";
import type { Ecrit } from "./messages/message.ts";

/** What was written to the person of what ended their demande, oldest first. */
export function ecritsAvantRadiation(demande: Demande, envois: readonly Envoi[]): Ecrit[] {
  const { avis = [], avertissement, radiation } = demande;
  const emis = radiation?.motif === "non_renouvellement" ? avis : avertissement ? [avertissement] : [];
  return emis.flatMap(({ version, le }) =>
    envois
      .filter((envoi) => envoi.version === version)
      .map((envoi) => ({ le, canal: envoi.canal, etat: etatDEnvoi(envoi).etat })),
  );
}
