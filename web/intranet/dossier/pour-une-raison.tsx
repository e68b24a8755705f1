import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import type { ReactNode } from "react";
import { Attente } from "../../socle/attente.tsx";
import type { Erreur } from "../../socle/erreur.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { PageDAgent, ReserveAuxAgents, type Retour } from "../messages/page-d-agent.tsx";
import { RaisonDeLOuverture } from "./raison-de-l-ouverture.tsx";
import { type LireUnDossier, type Ouverture, useOuverture } from "./use-ouverture.ts";

/** What was opened and how, and the way to read it again, or more of it. */
export type Ouvert<T> = { lu: T; ouverture: Ouverture; ouvrir: (ouverture: Ouverture) => void };

type Proprietes<T> = {
  titre: string;
  retour: Retour;
  large?: boolean;
  erreurs?: readonly Erreur[];
  numeroUnique: string;
  /** Must be the same function from one drawing to the next. */
  lire: LireUnDossier<T>;
  children: (ouvert: Ouvert<T>) => ReactNode;
};

/** A page about a file: outside the agent's current work it asks why, before anything is read. */
export function PourUneRaison<T>({ numeroUnique, lire, children, ...page }: Proprietes<T>) {
  const { etat, ouvrir } = useOuverture(numeroUnique, lire);
  if (etat.nature === "attente") return <Attente />;
  if (etat.nature === "echec" && etat.echec.motif === "session") return <ReserveAuxAgents titre={page.titre} />;
  return (
    <PageDAgent {...page}>
      {etat.nature === "raison" && <RaisonDeLOuverture ouvrir={(raison) => ouvrir({ raison })} />}
      {etat.nature === "echec" && <Alert severity="error" small description={phraseDEchec(etat.echec)} />}
      {etat.nature === "ouvert" && children({ lu: etat.lu, ouverture: etat.ouverture, ouvrir })}
    </PageDAgent>
  );
}
