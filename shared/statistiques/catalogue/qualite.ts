import { colonneDeConfirmation, confirmations } from "../confirmations.ts";
import { STOCK } from "./definitions.ts";
import { compte, parmi, taux } from "./mesures.ts";
import { N4 } from "./niveaux.ts";
import { type Mesure, type Tableau, tableau } from "./tableau.ts";

const base = { population: "PS", niveaux: N4, frequences: ["A"], partie: "en-cours" } as const;
const stock = compte("stock", "Demandes en cours", "stock");
const partDuStock: Mesure = taux("part", "Part (%)", { de: "effectif", sur: "stock" });

/** Of each variable: the demandes where an instruction looked at it, those where it found something else. */
const confrontees: readonly Mesure[] = confirmations.flatMap(({ variable, libelle }) => {
  const colonne = colonneDeConfirmation(variable);
  const [verifiees, corrigees] = [`${variable}_verifiees`, `${variable}_corrigees`];
  return [
    compte(verifiees, `${libelle} : vérifiées`, "stock", { dont: [parmi(colonne, "OUI", "NON")] }),
    compte(corrigees, `${libelle} : corrigées`, "stock", { dont: [parmi(colonne, "NON")] }),
    taux(`${variable}_part_corrigee`, `${libelle} : part corrigée (%)`, { de: corrigees, sur: verifiees }),
  ];
});

/** What the figures are worth. */
export const tableauxDeQualite: readonly Tableau[] = [
  tableau({
    ...base,
    id: "R-18-01",
    titre: "Taux de non-réponse par variable",
    dimensions: ["variable"],
    mesures: [
      compte("effectif", "Demandes sans réponse", "non_reponse", { dont: [parmi("renseignee", "NON")] }),
      compte("stock", "Demandes en cours", "non_reponse"),
      partDuStock,
    ],
    definition: `${STOCK} Non-réponse : demandes en cours sans réponse exploitable à cette variable.`,
  }),
  tableau({
    ...base,
    id: "R-18-02",
    titre: "Demandes échues non radiées",
    dimensions: [],
    mesures: [compte("effectif", "Demandes échues", "stock", { dont: [parmi("echue", "OUI")] }), stock, partDuStock],
    definition: `${STOCK} Échue : dont la validité d’un an est passée.`,
  }),
  tableau({
    ...base,
    id: "R-18-03",
    titre: "Demandeurs présents dans plusieurs départements (estimation)",
    dimensions: [],
    mesures: [
      compte("effectif", "Demandes d’une personne présente ailleurs", "stock", {
        dont: [parmi("presence_multiple", "OUI")],
      }),
      compte("connues", "Demandes dont la présence ailleurs est estimée", "stock", {
        dont: [parmi("presence_multiple", "OUI", "NON")],
      }),
      taux("part", "Part (%)", { de: "effectif", sur: "connues" }),
    ],
    definition: `${STOCK} Estimation, là où il y en a une : le nombre de demandes qu’elle couvre est publié.`,
  }),
  tableau({
    ...base,
    id: "R-18-04",
    titre: "Cellules masquées ou non diffusées par tableau et niveau",
    dimensions: ["tableau"],
    mesures: [
      { genre: "cellules", code: "effectif", libelle: "Cellules masquées", unite: "cellules", quoi: "masquees" },
      { genre: "cellules", code: "cellules", libelle: "Cellules du tableau", unite: "cellules", quoi: "toutes" },
      { genre: "cellules", code: "part", libelle: "Part masquée (%)", unite: "%", quoi: "part" },
      {
        ...{ genre: "cellules", code: "non_diffusees", libelle: "Cellules non diffusées" },
        ...{ unite: "cellules", quoi: "nonDiffusees" },
      },
      {
        ...{ genre: "cellules", code: "part_non_diffusee", libelle: "Part non diffusée (%)" },
        ...{ unite: "%", quoi: "partNonDiffusee" },
      },
    ],
    definition:
      "Nombre et part des cellules que le secret statistique masque (c), et de celles qui ne sont pas diffusées (nd) : liste ou croisement trop fins pour ce territoire, ou chiffre que cette édition n’a pas. Par tableau, dans cette édition.",
  }),
  tableau({
    ...base,
    id: "R-18-05",
    titre: "Déclaré et confirmé à l’instruction",
    dimensions: [],
    mesures: [stock, ...confrontees],
    definition: `${STOCK} Vérifiée : réponse qu’une instruction a regardée, sur les documents acceptés ou les avis d’impôt lus, et qui n’a pas changé depuis ; corrigée : l’instruction a trouvé une autre modalité que celle qui était déclarée. Là où l’instruction est connue : le nombre de demandes vérifiées est publié. Ce que prouve un document protégé n’est pas compté comme vérifié.`,
  }),
];
