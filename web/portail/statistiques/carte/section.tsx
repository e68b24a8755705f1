import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import { Choix } from "../choix/choix.tsx";
import { Filtres, titreDeLaSelection } from "../choix/filtres.tsx";
import { type Selection, selectionner } from "../choix/selection.ts";
import { PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import { departementsParNom } from "../lecture/territoire.ts";
import { useAdresse } from "../lecture/use-adresse.ts";
import { VueDeCarte } from "./vue.tsx";

const NIVEAUX = ["REG", "DEP", "EPCI", "COM"] as const satisfies readonly Niveau[];
const noms = {
  REG: m.stat_regions,
  DEP: m.stat_departements,
  EPCI: m.stat_epci,
  COM: m.stat_communes,
} as const;

/** The country by territories: level, measure and filters are in the address. */
export function SectionDeCarte({ choisie }: { choisie: Choisie }) {
  const { choix, choisir } = useAdresse();
  const niveau = NIVEAUX.find((un) => un === choix.niveau) ?? "DEP";
  const petit = niveau === "EPCI" || niveau === "COM";
  const selection = selectionner(niveau, choix.mesure, choix);
  // communes are shown one département at a time
  const choisi = departementsParNom.find(({ code }) => code === choix.dans)?.code;
  const dans = petit ? (choisi ?? (niveau === "COM" ? "69" : "")) : "";
  return (
    <>
      <h2 id="carte">{m.stat_carte_titre()}</h2>
      <div className="sne-choix">
        <Choix
          nom={m.stat_niveau()}
          valeur={niveau}
          options={NIVEAUX.map((code) => ({ code, nom: noms[code]() }))}
          changer={(code) => choisir({ niveau: code })}
        />
        {petit && (
          <Choix
            nom={m.stat_niveau_dep()}
            valeur={dans}
            options={[...(niveau === "EPCI" ? [{ code: "", nom: m.stat_niveau_fr() }] : []), ...departementsParNom]}
            changer={(code) => choisir({ dans: code })}
          />
        )}
      </div>
      <Filtres niveau={niveau} choix={choix} choisir={choisir} />
      <Resultat {...{ choisie, niveau, dans, selection }} titre={titreDeLaSelection(niveau, choix)} />
    </>
  );
}

type Proprietes = { choisie: Choisie; niveau: Niveau; dans: string; selection: Selection; titre: string };

function Resultat({ choisie, niveau, dans, selection, titre }: Proprietes) {
  if ("refus" in selection) return <p className="sne-absent">{m.stat_croisement_non_publie()}</p>;
  const edition = editionDuTableau(choisie, selection.question.tableau, niveau);
  if (!edition) return <PasDansCetteEdition />;
  const question = {
    ...selection.question,
    niveau,
    edition: edition.edition,
    version: edition.version,
    ...(niveau === "COM" && { departement: dans }),
  };
  return <VueDeCarte {...{ question, niveau, dans, titre }} unite={selection.unite} />;
}
