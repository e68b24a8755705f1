import { useParams } from "wouter";
import { type DossierOuvert, dossiers } from "../../../shared/api/dossier.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes } from "../../portail/demande/communes/communes-connues.ts";
import { call } from "../../socle/client.ts";
import { Dossier } from "./dossier.tsx";
import { PourUneRaison } from "./pour-une-raison.tsx";
import type { Ouverture } from "./use-ouverture.ts";

const communesDe = ({ reponses }: DossierOuvert): string[] => {
  const { communes, adresseCommune } = reponses;
  const voulues = Array.isArray(communes) ? communes.filter((code) => typeof code === "string") : [];
  return [...voulues, ...(typeof adresseCommune === "string" ? [adresseCommune] : [])];
};

async function lire(numeroUnique: string, ouverture: Ouverture): Promise<DossierOuvert> {
  const dossier = await call(dossiers.ouvrirDossier, { numeroUnique, ...ouverture });
  await apprendreLesCommunes(communesDe(dossier));
  return dossier;
}

/** A file, opened for a reason when it is not in the agent's current work. */
export function DossierPage() {
  const { numeroUnique = "" } = useParams();
  return (
    <PourUneRaison
      titre={m.dossier_d_agent_titre({ numero: afficherNumeroUnique(numeroUnique).replaceAll(" ", "\u00a0") })}
      retour={{ href: chemins.recherche, texte: m.recherche_titre() }}
      numeroUnique={numeroUnique}
      lire={lire}
    >
      {({ lu, ouverture, ouvrir }) => (
        <Dossier
          dossier={lu}
          raison={ouverture.raison}
          relire={() => ouvrir(ouverture)}
          montrerLesProtegees={() => ouvrir({ ...ouverture, protegees: true })}
        />
      )}
    </PourUneRaison>
  );
}
