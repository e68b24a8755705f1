import { PUBLIEE, SECRETE, Systeme } from "../systeme.ts";
import { type Cellule, nomDeSource, type Source } from "./cellules.ts";
import { nommerUnCompte, RegistreVu } from "./registre-vu.ts";
import { type Partage, Sommes } from "./sommes.ts";

/** What published files say when they are read together. */
export interface Savoir {
  /** Its sums hold something that is hidden; those that are shown whole are in `incoherences` where they do not hold. */
  systeme: Systeme;
  nom(id: number): string;
  /** Counts masked in one file and shown in another. */
  montreesAilleurs: string[];
  /** Small counts that a total and all of its other parts give. */
  restesPetits: string[];
  incoherences: string[];
}

export const nomDeCellule = (cellule: Cellule): string => nommerUnCompte(cellule, cellule.territoire, cellule.predicat);

/** Reads all the cells at hand, whatever the edition that shows them, and writes the sums which they must obey. */
export function savoirDe(cellules: Iterable<Cellule>, partages: readonly Partage[]): Savoir {
  const systeme = new Systeme();
  const registre = new RegistreVu();
  const secretes = new Map<number, Source>();
  const montrees: (Source | undefined)[] = [];
  const differentes: string[] = [];
  for (const cellule of cellules) {
    const { population, date, territoire, predicat, secrete, source } = cellule;
    const id = registre.nommer(population, date, territoire, registre.predicats.nommer(predicat));
    if (id === systeme.valeurs.length) {
      systeme.ajouterCase({ valeur: 0, cout: 0 });
      systeme.statuts[id] = SECRETE;
    }
    if (secrete) secretes.set(id, source);
    const ailleurs = montrees[id];
    if (!secrete) montrees[id] = source;
    if (cellule.valeur === undefined) continue;
    if (ailleurs?.edition === source.edition && systeme.valeurs[id] !== cellule.valeur)
      differentes.push(
        `${registre.nom(id)} : ${systeme.valeurs[id]} dans ${nomDeSource(ailleurs)}, ${cellule.valeur} dans ${nomDeSource(source)}`,
      );
    // what one file shows is known, whatever another hides; a correction replaces
    systeme.valeurs[id] = cellule.valeur;
    systeme.statuts[id] = PUBLIEE;
  }
  const sommes = new Sommes(systeme, registre, partages);
  sommes.ecrire();
  const montreesAilleurs = [...secretes].flatMap(([id, source]) => {
    const ailleurs = montrees[id];
    return ailleurs
      ? [`${registre.nom(id)} : masquée dans ${nomDeSource(source)}, montrée dans ${nomDeSource(ailleurs)}`]
      : [];
  });
  return {
    systeme,
    nom: (id) => sommes.nom(id),
    montreesAilleurs,
    restesPetits: sommes.restesPetits,
    incoherences: [...differentes, ...sommes.incoherences],
  };
}
