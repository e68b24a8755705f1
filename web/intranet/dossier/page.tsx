import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { useCallback, useEffect, useState } from "react";
import { useParams } from "wouter";
import { type DossierOuvert, dossiers } from "../../../shared/api/dossier.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { apprendreLesCommunes } from "../../portail/demande/communes/communes-connues.ts";
import { Attente } from "../../socle/attente.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { Dossier } from "./dossier.tsx";
import { RaisonDeLOuverture } from "./raison-de-l-ouverture.tsx";

export type Ouverture = { raison?: RaisonDeLire; protegees?: boolean };
type Etat = { nature: "attente" } | { nature: "raison" } | { nature: "echec"; echec: Echec } | Ouvert;
type Ouvert = { nature: "ouvert"; dossier: DossierOuvert; ouverture: Ouverture };

const communesDe = ({ reponses }: DossierOuvert): string[] => {
  const { communes, adresseCommune } = reponses;
  const voulues = Array.isArray(communes) ? communes.filter((code) => typeof code === "string") : [];
  return [...voulues, ...(typeof adresseCommune === "string" ? [adresseCommune] : [])];
};

function enEtat(erreur: unknown): Etat {
  if (!(erreur instanceof Echec)) throw erreur;
  return erreur.probleme?.code === "raison-a-dire" ? { nature: "raison" } : { nature: "echec", echec: erreur };
}

/** A file, opened for a reason when it is not in the agent's current work. */
export function DossierPage() {
  const { numeroUnique = "" } = useParams();
  const [etat, poser] = useState<Etat>({ nature: "attente" });
  const ouvrir = useCallback(
    async (ouverture: Ouverture = {}) => {
      const lu = await call(dossiers.ouvrirDossier, { numeroUnique, ...ouverture }).then(
        async (dossier): Promise<Etat> => {
          await apprendreLesCommunes(communesDe(dossier));
          return { nature: "ouvert", dossier, ouverture };
        },
        enEtat,
      );
      poser(lu);
    },
    [numeroUnique],
  );
  useEffect(() => void ouvrir(), [ouvrir]);
  const titre = m.dossier_d_agent_titre({ numero: afficherNumeroUnique(numeroUnique) });
  const retour = { href: chemins.recherche, texte: m.recherche_titre() };
  if (etat.nature === "attente") return <Attente />;
  if (etat.nature === "raison")
    return (
      <PageDAgent titre={titre} retour={retour}>
        <RaisonDeLOuverture ouvrir={(raison) => ouvrir({ raison })} />
      </PageDAgent>
    );
  if (etat.nature === "ouvert")
    return (
      <PageDAgent titre={titre} retour={retour}>
        <Dossier
          dossier={etat.dossier}
          raison={etat.ouverture.raison}
          relire={() => ouvrir(etat.ouverture)}
          montrerLesProtegees={() => ouvrir({ ...etat.ouverture, protegees: true })}
        />
      </PageDAgent>
    );
  if (etat.echec.motif === "session") return <ReserveAuxAgents titre={titre} />;
  return (
    <PageDAgent titre={titre} retour={retour}>
      <Alert severity="error" small description={phraseDEchec(etat.echec)} />
    </PageDAgent>
  );
}
