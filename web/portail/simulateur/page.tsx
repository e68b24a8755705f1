import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { type Comparaison, comparerAuxPlafonds } from "../../../shared/plafonds/comparer-aux-plafonds.ts";
import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import { Formulaire } from "../../socle/formulaire.tsx";
import { ResumeErreurs } from "../../socle/resume-erreurs.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { enPhrase } from "./en-phrase.ts";
import { Foyer } from "./foyer.tsx";
import { Lieu } from "./lieu.tsx";
import { lireSaisie, type Question } from "./lire-saisie.ts";
import { PiecesDemandees } from "./pieces-demandees.tsx";
import { piecesDuFoyer } from "./pieces-du-foyer.ts";
import { Resultat } from "./resultat.tsx";
import { Revenus } from "./revenus.tsx";
import { type Saisie, saisieVide } from "./saisie.ts";
import { Suite } from "./suite.tsx";

type Reponse = Question & { comparaison: Comparaison };

const aucune: readonly Erreur[] = [];

const repondre = (question: Question): Reponse => {
  const annee = Number(jourAParis(new Date()).slice(0, 4));
  return { ...question, comparaison: comparerAuxPlafonds({ ...question, annee }) };
};

const pieces = ({ foyer, revenus, comparaison }: Reponse) => {
  const total = revenus.revenusFiscaux.reduce((somme, montant) => somme + montant, 0);
  return piecesDuFoyer({ ...foyer, revenusEnBaisse: comparaison.revenu.montant < total });
};

/** Before any account: computed here, nothing kept and nothing sent. */
export function SimulateurPage() {
  const [saisie, poser] = useState<Saisie>(saisieVide);
  const [erreurs, noter] = useState(aucune);
  const [reponse, donner] = useState<Reponse>();
  const titreDuResultat = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (reponse) titreDuResultat.current?.focus();
  }, [reponse]);

  // an answer that no longer fits what is typed would mislead
  const changer = (change: Partial<Saisie>) => {
    poser({ ...saisie, ...change });
    donner(undefined);
  };
  const calculer = (evenement: SubmitEvent) => {
    evenement.preventDefault();
    const lue = lireSaisie(saisie);
    noter("defauts" in lue ? lue.defauts.map(enPhrase) : aucune);
    donner("defauts" in lue ? undefined : repondre(lue));
  };
  const bloc = { saisie, changer, fautes: new Map(erreurs.map(({ cible, texte }) => [cible, texte])) };

  return (
    <div className="fr-container sne-contenu">
      <TitrePage titre={m.simulateur_titre()} enErreur={erreurs.length > 0} />
      <p className="fr-text--lead">{m.simulateur_accroche()}</p>
      <p>{m.simulateur_rien_garde()}</p>
      <Formulaire onSubmit={calculer}>
        <ResumeErreurs erreurs={erreurs} />
        <h2>{m.simulateur_lieu()}</h2>
        <Lieu {...bloc} />
        <h2 className="fr-mt-4w">{m.simulateur_foyer()}</h2>
        <Foyer {...bloc} />
        <h2 className="fr-mt-4w">{m.simulateur_revenus()}</h2>
        <Revenus {...bloc} />
        <div className="sne-boutons">
          <Button type="submit" size="large">
            {m.simulateur_calculer()}
          </Button>
        </div>
      </Formulaire>
      {reponse && (
        <>
          <Resultat comparaison={reponse.comparaison} refTitre={titreDuResultat} />
          <PiecesDemandees pieces={pieces(reponse)} />
          <Suite departement={reponse.commune.departement} />
        </>
      )}
    </div>
  );
}
