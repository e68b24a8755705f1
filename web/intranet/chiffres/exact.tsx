import type { ReactNode } from "react";
import type * as z from "zod/mini";
import { guichetStatistiques as routes } from "../../../shared/api/guichet-statistiques.ts";
import { LIGNES_D_UN_FICHIER } from "../../../shared/api/statistiques.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { LectureEnCours } from "../../portail/statistiques/figures/lecture-en-cours.tsx";
import { toutesLesPages } from "../../portail/statistiques/lecture/lire.ts";
import type { AdresseDeFichier } from "../../portail/statistiques/lecture/question.ts";
import { useLecture } from "../../portail/statistiques/lecture/use-lecture.ts";
import { questionDe, type TableauChoisi } from "../../portail/statistiques/tableaux/choix-du-tableau.tsx";
import { ResultatLu } from "../../portail/statistiques/tableaux/resultat.tsx";
import { call, requete } from "../../socle/client.ts";

type Question = z.input<typeof routes.lireTableauExact.input>;

const lire = (cle: string) => {
  const question: Question = JSON.parse(cle);
  return toutesLesPages((tournee) => call(routes.lireTableauExact, { ...question, ...tournee }));
};

const fichiers = { csv: routes.telechargerTableauExact, xlsx: routes.telechargerClasseurExact } as const;
const adresse: AdresseDeFichier = (question, sorte) =>
  requete(fichiers[sorte], { ...question, taille: LIGNES_D_UN_FICHIER })[0];

type Proprietes = {
  choisi: TableauChoisi;
  lieu: string | undefined;
  /** What leads to the published figures, where nothing is counted. */
  publies: ReactNode;
};

/** A table of the places of the post, exact. */
export function Exact({ choisi, lieu, publies }: Proprietes) {
  const question = { ...questionDe(choisi), ...(lieu !== undefined && { territoire: lieu }) };
  return (
    <LectureEnCours lecture={useLecture(lire, JSON.stringify(question))}>
      {({ arretesLe, lignes, suite }) =>
        arretesLe === undefined ? (
          <>
            <p className="sne-absent">{m.tableaux_aucun()}</p>
            {publies}
          </>
        ) : (
          <>
            <p>
              <strong>{m.tableaux_arretes({ jour: afficherJour(arretesLe) })}</strong>
            </p>
            <Periode du={lignes[0]?.periode_debut} au={arretesLe} />
            <ResultatLu
              tableau={choisi.tableau}
              question={question}
              enColonnes={choisi.enColonnes}
              lignes={lignes}
              entier={suite === undefined}
              adresse={adresse}
              source={<span className="sne-source">{m.tableaux_source({ jour: afficherJour(arretesLe) })}</span>}
            />
          </>
        )
      }
    </LectureEnCours>
  );
}

/** Of a flow: an edition tells a whole year, a night what has passed of it. */
const Periode = ({ du, au }: { du: unknown; au: string }) =>
  typeof du === "string" && <p>{m.tableaux_periode({ du: afficherJour(du), au: afficherJour(au) })}</p>;
