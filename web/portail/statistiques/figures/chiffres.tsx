import { m } from "../../../paraglide/messages.js";
import { useChemin } from "../../../socle/navigation.tsx";
import { adresseDUneEdition } from "../lecture/adresse-d-une-edition.ts";
import { type Choisie, editionDuTableau, tableauDuCatalogue } from "../lecture/editions.ts";
import type { Lues } from "../lecture/lire.ts";
import type { EditionPubliee, Question } from "../lecture/question.ts";
import type { Territoire } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";
import { useLignes } from "../lecture/use-lecture.ts";
import { direNombre, direValeur, ligneDe, raisons, type Valeur, valeurDe } from "../lecture/valeurs.ts";
import { Definition } from "./figure.tsx";
import { LectureEnCours } from "./lecture-en-cours.tsx";
import { dateDe } from "./source.tsx";

/** What everyone asks first: table, measure, words. */
const CHIFFRES = [
  { tableau: "TAB01-01", mesure: "stock", nom: m.stat_stock },
  { tableau: "TAB01-01", mesure: "dont_nouvelles", nom: m.stat_nouvelles },
  { tableau: "R-14-01", mesure: "attributions", nom: m.stat_attributions },
  { tableau: "R-14-01", mesure: "tension", nom: m.stat_tension },
] as const;

const TABLEAUX = ["TAB01-01", "R-14-01"] as const;

export const questionDe = (tableau: string, { niveau, code }: Territoire, edition: EditionPubliee): Question => ({
  tableau,
  edition: edition.edition,
  version: edition.version,
  niveau,
  territoire: code,
});

const uniteDe = (tableau: string, mesure: string) =>
  tableauDuCatalogue(tableau).mesures.find(({ code }) => code === mesure)?.unite ?? "demandes";

/** Key figures of a territory, each with its date and its definition. */
export function Chiffres({ territoire, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const questions = TABLEAUX.flatMap((tableau) => {
    const edition = editionDuTableau(choisie, tableau, territoire.niveau);
    return edition ? [questionDe(tableau, territoire, edition)] : [];
  });
  const lecture = useLignes(questions);
  return (
    <LectureEnCours lecture={lecture}>
      {(lues) => {
        const du = (tableau: string): Lues | undefined =>
          lues[questions.findIndex((question) => question.tableau === tableau)];
        const stock = du("TAB01-01");
        return (
          <dl className="sne-cles">
            {CHIFFRES.map(({ tableau, mesure, nom }) => (
              <Chiffre
                key={mesure}
                nom={nom()}
                mesure={mesure}
                tableau={tableau}
                lues={du(tableau)}
                choisie={choisie}
                precision={mesure === "stock" && stock ? evolution(stock) : undefined}
              />
            ))}
          </dl>
        );
      }}
    </LectureEnCours>
  );
}

function evolution({ lignes }: Lues): string | undefined {
  const lue = valeurDe(ligneDe(lignes, "evolution_1_an"));
  if (!("nombre" in lue)) return undefined;
  const signe = lue.nombre > 0 ? "+" : "";
  return m.stat_evolution({ evolution: `${signe}${direNombre(lue.nombre, "%")}` });
}

type Proprietes = {
  nom: string;
  tableau: string;
  mesure: string;
  lues: Lues | undefined;
  choisie: Choisie;
  precision: string | undefined;
};

function Chiffre({ nom, tableau, mesure, lues, choisie, precision }: Proprietes) {
  const valeur = valeurDe(lues && ligneDe(lues.lignes, mesure));
  return (
    <div>
      <dt>{nom}</dt>
      <dd>
        {lues ? (
          <Grand valeur={valeur} texte={direValeur(valeur, uniteDe(tableau, mesure))} />
        ) : (
          <span className="sne-absent">{m.stat_pas_dans_l_edition()}</span>
        )}
        {precision && <span className="fr-hint-text">{precision}</span>}
        {lues && lues.lignes.length > 0 && (
          <span className="fr-hint-text">
            {m.stat_au({ date: dateDe(lues) })}
            {lues.edition !== choisie.edition.edition && <AutreEdition lues={lues} />}
          </span>
        )}
        <Definition texte={tableauDuCatalogue(tableau).definition} />
      </dd>
    </div>
  );
}

/** What the edition in view does not tell is of another one, which is a click away. */
function AutreEdition({ lues }: { lues: Lues }) {
  const chemin = useChemin();
  const { choix } = useAdresse();
  // the same page shows it: it is loaded anew
  return (
    <>
      , <a href={adresseDUneEdition(chemin, choix, lues)}>{m.stat_de_l_edition({ edition: lues.edition })}</a>
    </>
  );
}

/** A number, or in words why there is none: a reader must not take one for the other. */
const Grand = ({ valeur, texte }: { valeur: Valeur; texte: string }) =>
  "nombre" in valeur ? (
    <span className="sne-grand">{texte}</span>
  ) : (
    <span className="sne-absent">{raisons[valeur.absence]()}</span>
  );
