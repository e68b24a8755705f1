import type { AxeDesModalites } from "./modalites-liees.ts";
import type { Systeme } from "./systeme.ts";
import type { AxeDesTerritoires, Fratrie } from "./territoires.ts";

export interface FeuilleLue {
  lieu: number;
  modalites: readonly string[];
  effectif: number;
}

/** Counts of every node of the territories by every node of the modalities, side by side. */
export class Comptes {
  readonly tailles: number[];
  readonly pas: number[];
  readonly valeurs: Float64Array;
  private readonly fratries: readonly (readonly Fratrie[])[];

  constructor(territoires: AxeDesTerritoires, axes: readonly AxeDesModalites[], feuilles: readonly FeuilleLue[]) {
    this.tailles = [territoires.noeuds.length, ...axes.map(({ noeuds }) => noeuds.length)];
    this.fratries = [territoires.fratries, ...axes.map(({ fratries }) => fratries)];
    this.pas = this.tailles.map((_, axe) =>
      this.tailles.slice(axe + 1).reduce((produit, taille) => produit * taille, 1),
    );
    this.valeurs = new Float64Array((this.tailles[0] ?? 0) * (this.pas[0] ?? 1));
    this.compter(territoires, axes, feuilles);
  }

  private compter(territoires: AxeDesTerritoires, axes: readonly AxeDesModalites[], feuilles: readonly FeuilleLue[]) {
    const profondeur = this.pas[0] ?? 1;
    const parClasse = new Float64Array(territoires.noeudsDesClasses.length * profondeur);
    for (const { lieu, modalites, effectif } of feuilles) {
      let place = (territoires.classes[lieu] ?? 0) * profondeur;
      for (const [rang, axe] of axes.entries()) {
        const noeud = axe.rangs.get(modalites[rang] ?? "");
        if (noeud === undefined) throw new Error(`Modalité inconnue de ${axe.dimension.nom} : ${modalites[rang]}`);
        place += noeud * (this.pas[rang + 1] ?? 1);
      }
      parClasse[place] = (parClasse[place] ?? 0) + effectif;
    }
    for (const [noeud, { classes }] of territoires.noeuds.entries())
      for (const classe of classes)
        for (let place = 0; place < profondeur; place++)
          this.ajouter(noeud * profondeur + place, parClasse[classe * profondeur + place] ?? 0);
    for (let axe = 1; axe < this.tailles.length; axe++) {
      // groups are summed before the total that holds them
      const profondes = (this.fratries[axe] ?? [])
        .filter(({ redite }) => !redite)
        .toSorted((a, b) => b.parent - a.parent);
      for (const { parent, enfants } of profondes)
        for (const base of this.bases([axe]))
          for (const enfant of enfants)
            this.ajouter(this.place(base, axe, parent), this.valeurs[this.place(base, axe, enfant)] ?? 0);
    }
  }

  private ajouter(place: number, valeur: number): void {
    this.valeurs[place] = (this.valeurs[place] ?? 0) + valeur;
  }

  private place(base: number, axe: number, noeud: number): number {
    return base + noeud * (this.pas[axe] ?? 1);
  }

  /** Places where every axis but those is fixed, and those are at 0. */
  bases(libres: readonly number[]): number[] {
    let bases = [0];
    for (const [axe, taille] of this.tailles.entries()) {
      if (libres.includes(axe)) continue;
      bases = bases.flatMap((base) => Array.from({ length: taille }, (_, noeud) => this.place(base, axe, noeud)));
    }
    return bases;
  }

  /** Tells the sums along each axis, and the tables of two dimensions that each pair of them makes. */
  relier(systeme: Systeme, ids: Int32Array): void {
    const la = (place: number): number => ids[place] ?? 0;
    for (const [axe, fratries] of this.fratries.entries())
      for (const { parent, enfants } of fratries)
        for (const base of this.bases([axe]))
          systeme.ajouterSomme(
            la(this.place(base, axe, parent)),
            enfants.map((enfant) => la(this.place(base, axe, enfant))),
          );
    for (let a = 0; a < this.tailles.length; a++)
      for (let b = a + 1; b < this.tailles.length; b++)
        for (const base of this.bases([a, b]))
          for (const lignes of this.fratries[a] ?? [])
            for (const colonnes of this.fratries[b] ?? []) {
              const rangees = [...lignes.enfants, lignes.parent].map((noeud) => this.place(base, a, noeud));
              const files = [...colonnes.enfants, colonnes.parent];
              systeme.ajouterSousTableau({
                lignes: rangees.length,
                colonnes: files.length,
                cases: Int32Array.from(rangees.flatMap((ici) => files.map((noeud) => la(this.place(ici, b, noeud))))),
              });
            }
  }
}
