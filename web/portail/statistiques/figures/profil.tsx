import { m } from "../../../paraglide/messages.js";
import { Choix } from "../choix/choix.tsx";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import type { Ligne } from "../lecture/question.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { direNombre, raisons, valeurDe } from "../lecture/valeurs.ts";
import { type Barre, Barres } from "./barres.tsx";
import { questionDe } from "./chiffres.tsx";
import { Figure } from "./figure.tsx";
import { LectureEnCours, PasDansCetteEdition } from "./lecture-en-cours.tsx";
import { Tableau } from "./tableau.tsx";

const PROFILS = [
  { code: "revenus", nom: m.stat_revenus, tableau: "TAB03-08" },
  { code: "motif", nom: m.stat_motif, tableau: "R-10-02" },
  { code: "type", nom: m.stat_type, tableau: "R-10-03" },
  { code: "anciennete", nom: m.stat_anciennete, tableau: "TAB03-01" },
  { code: "composition", nom: m.stat_composition, tableau: "TAB03-05" },
  { code: "age", nom: m.stat_age, tableau: "TAB03-02" },
  { code: "plafond", nom: m.stat_plafond, tableau: "TAB03-09" },
] as const;

const estTotal = ({ modalite_1 }: Ligne): boolean => modalite_1 === "TOTAL";

/** Demandes en cours of a territory by one of their characteristics, chosen in the address. */
export function Profil({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const { choix, choisir } = useAdresse();
  const profil = PROFILS.find(({ code }) => code === choix.profil) ?? PROFILS[0];
  return (
    <>
      <h2>{m.stat_profil_titre()}</h2>
      <div className="sne-choix">
        <Choix
          nom={m.stat_profil_quoi()}
          valeur={profil.code}
          options={PROFILS.map(({ code, nom }) => ({ code, nom: nom() }))}
          changer={(code) => choisir({ profil: code })}
        />
      </div>
      <UnProfil {...{ territoire, choisie, profil }} />
    </>
  );
}

type Proprietes = { territoire: Territoire; choisie: Choisie; profil: (typeof PROFILS)[number] };

function UnProfil({ territoire, choisie, profil: { tableau, nom } }: Proprietes) {
  const edition = editionDuTableau(choisie, tableau, territoire.niveau);
  const questions = edition ? [{ ...questionDe(tableau, territoire, edition), mutation: "ENS" }] : [];
  const lecture = useLignes(questions);
  return (
    <LectureEnCours lecture={lecture}>
      {([lues]) => {
        if (!lues) return <PasDansCetteEdition />;
        const nombres = lues.lignes.filter(({ mesure }) => mesure === "nb_demandes");
        const parts = new Map(
          lues.lignes.flatMap((l) => (l.mesure === "part" ? [[l.modalite_1, valeurDe(l)] as const] : [])),
        );
        const barres = nombres
          .filter((ligne) => !estTotal(ligne))
          .map(
            (ligne): Barre => ({
              cle: String(ligne.modalite_1),
              nom: String(ligne.libelle_1),
              valeur: valeurDe(ligne),
            }),
          );
        if (barres.length === 0) return <p className="sne-absent">{raisons.absente()}</p>;
        const constat = constater(barres, nom());
        return (
          <Figure
            titre={nom()}
            constat={constat}
            dessin={<Barres barres={barres} unite="demandes" description={constat} />}
            tableau={
              <Tableau
                legende={nom()}
                colonnes={[nom(), m.stat_demandes(), m.stat_part()]}
                rangees={nombres.map((ligne) => ({
                  cle: String(ligne.modalite_1),
                  nom: String(ligne.libelle_1),
                  valeurs: [
                    { ...valeurDe(ligne), unite: "demandes" },
                    { ...(parts.get(ligne.modalite_1) ?? valeurDe(undefined)), unite: "%" },
                  ],
                }))}
              />
            }
            definition={tableauDuCatalogue(tableau).definition}
            lues={lues}
            questions={questions}
          />
        );
      }}
    </LectureEnCours>
  );
}

function constater(barres: readonly Barre[], nom: string): string {
  const connues = barres.flatMap(({ nom: modalite, valeur }) =>
    "nombre" in valeur ? [{ modalite, nombre: valeur.nombre }] : [],
  );
  const [premiere] = connues.toSorted((a, b) => b.nombre - a.nombre);
  if (!premiere) return m.stat_constat_aucun({ nom });
  // « 1 500 à 1 999 € » is not cut inside a number
  const modalite = premiere.modalite.replaceAll(/(?<=\d) (?=\d{3})/gu, "\u202f");
  return m.stat_constat_profil({ nom, modalite, nombre: direNombre(premiere.nombre, "demandes") });
}
