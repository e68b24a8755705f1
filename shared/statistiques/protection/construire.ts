import { Comptes, type FeuilleLue } from "./bloc-de-comptes.ts";
import { deduire } from "./deduire.ts";
import type { CleTerritoire, Croisement, Famille, Niveau } from "./famille.ts";
import { grainDuTerritoire } from "./grille.ts";
import { inscrire } from "./inscrire.ts";
import { axeDesModalites } from "./modalites-liees.ts";
import { assezGrands, montrer, voisinsDesRestes } from "./montrer.ts";
import { nomDuCroisement } from "./protection.ts";
import { Registre } from "./registre.ts";
import { reprendre } from "./reprendre.ts";
import { Systeme } from "./systeme.ts";
import { type AxeDesTerritoires, Geographie, niveauDe } from "./territoires.ts";

const FINS: readonly Niveau[] = ["COM", "ARM", "QPV"];

/** Every count of a family, each once, with the sums that link them and what the grid shows of them. */
export function construire(famille: Famille): Registre {
  const registre = new Registre(new Systeme());
  const geographie = new Geographie(famille);
  for (const croisement of famille.croisements) {
    const lu = new CroisementLu(famille, geographie, registre, croisement);
    lu.totaux();
    lu.listes();
  }
  deduire(registre, famille);
  reprendre(famille, registre);
  return registre;
}

class CroisementLu {
  private readonly feuilles: FeuilleLue[];
  private readonly totauxParTerritoire = new Map<CleTerritoire, number>();
  private readonly famille: Famille;
  private readonly geographie: Geographie;
  private readonly registre: Registre;
  private readonly croisement: Croisement;

  constructor(famille: Famille, geographie: Geographie, registre: Registre, croisement: Croisement) {
    this.famille = famille;
    this.geographie = geographie;
    this.registre = registre;
    this.croisement = croisement;
    this.feuilles = Array.from(croisement.feuilles, ({ lieu, modalites, effectif }) => {
      const rang = geographie.rangs.get(lieu);
      if (rang === undefined) throw new Error(`Lieu inconnu : ${lieu}`);
      return { lieu: rang, modalites, effectif };
    });
    for (const { lieu, effectif } of this.feuilles)
      for (const cle of new Set(famille.lieux[lieu]?.chaines.flat()))
        this.totauxParTerritoire.set(cle, (this.totauxParTerritoire.get(cle) ?? 0) + effectif);
  }

  /** The total of every territory of the levels that some table shows, however small: 1 to 9 is a secret, 0 is not. */
  totaux(): void {
    const { population, date } = this.croisement;
    if (this.registre.lieux.has(`${population}|${date}`)) return;
    const memes = this.famille.croisements.filter((autre) => autre.population === population && autre.date === date);
    const niveaux = new Set(memes.flatMap((autre) => autre.niveaux));
    const montre = (cle: CleTerritoire): boolean => niveaux.has(niveauDe(cle));
    this.tranche([], [], montre, montre);
  }

  listes(): void {
    const { dimensions, niveaux, ecarte = () => false } = this.croisement;
    if (dimensions.length === 0) return;
    const croisee = dimensions.filter((nom) => nom !== "mutation").length > 1;
    const larges = niveaux.filter((niveau) => !FINS.includes(niveau));
    const grain = (cle: CleTerritoire) => grainDuTerritoire(niveauDe(cle), this.totauxParTerritoire.get(cle) ?? 0);
    const large = (cle: CleTerritoire): boolean =>
      larges.includes(niveauDe(cle)) &&
      (croisee ? grain(cle) === "croisements" : !["rien", "totaux"].includes(grain(cle)));
    const fin = (cle: CleTerritoire): boolean =>
      niveaux.includes(niveauDe(cle)) && FINS.includes(niveauDe(cle)) && grain(cle) === "groupes";
    // where movers are too few to be told apart, all demandes together may still be shown
    const ensemble = dimensions.filter((nom) => nom !== "mutation");
    const grains =
      ensemble.length === 0 || ensemble.length === dimensions.length ? [dimensions] : [dimensions, ensemble];
    for (const noms of grains) {
      const avecMutation = noms.includes("mutation");
      const larg = (cle: CleTerritoire): boolean => large(cle) && !ecarte(cle, avecMutation);
      const fine = (cle: CleTerritoire): boolean => fin(cle) && !ecarte(cle, avecMutation);
      const longs = this.tranche(noms, noms, larg, larg);
      if (larges.length === niveaux.length) continue;
      const courts = noms.map((nom) => this.famille.dimensions.find((connue) => connue.nom === nom)?.groupes ?? nom);
      this.tranche(courts, noms, (cle) => longs.has(cle) || fine(cle), fine);
    }
  }

  /** Territories that show it. `noms` are its lists, `dimensions` those of the crossing that they stand for. */
  private tranche(
    noms: readonly string[],
    dimensions: readonly string[],
    garder: (cle: CleTerritoire) => boolean,
    candidat: (cle: CleTerritoire) => boolean,
  ): Set<CleTerritoire> {
    const { population, date } = this.croisement;
    const croisement = noms.length === 0 ? "totaux" : nomDuCroisement(this.croisement);
    const axes = noms.map((nom) => axeDesModalites(this.famille.dimensions, nom, this.avecGroupes.has(nom)));
    const feuilles = this.projeter(dimensions);
    // the widest territories show their zeros
    const peuplee = (cle: CleTerritoire): boolean => {
      const total = this.totauxParTerritoire.get(cle) ?? 0;
      return noms.length === 0 || total > 0 || grainDuTerritoire(niveauDe(cle), total) === "croisements";
    };
    const compter = (gardee: (cle: CleTerritoire) => boolean) => {
      const territoires = this.geographie.axe((cle) => gardee(cle) && peuplee(cle));
      return { territoires, axes, listes: noms, comptes: new Comptes(territoires, axes, feuilles) };
    };
    // a territory that shows nothing is no unknown either: its places are counted with what is left around it
    const grands = noms.length === 0 ? undefined : assezGrands(compter(garder));
    const ecartes = new Set<CleTerritoire>();
    const montre = (cle: CleTerritoire): boolean => candidat(cle) && grands?.has(cle) !== false && !ecartes.has(cle);
    const recompter = () => compter((cle) => garder(cle) && (montre(cle) || !candidat(cle)));
    let comptees = recompter();
    // what is left of a whole, once its shown parts are taken away, is told as well
    for (let trop = noms.length === 0 ? [] : voisinsDesRestes(comptees); trop.length > 0; ) {
      for (const cle of trop) ecartes.add(cle);
      comptees = recompter();
      trop = voisinsDesRestes(comptees);
    }
    const ids = inscrire(this.registre, this.croisement, comptees.territoires, axes, comptees.comptes, croisement);
    comptees.comptes.relier(this.registre.systeme, ids);
    this.relierAuxLieux(comptees.territoires, comptees.comptes, ids);
    montrer(this.registre, { croisement, population, date, ...comptees, ids, montre });
    return new Set([...this.geographie.signatures.keys()].filter((cle) => garder(cle) && montre(cle)));
  }

  private projeter(dimensions: readonly string[]): FeuilleLue[] {
    const rangs = dimensions.map((nom) => this.croisement.dimensions.indexOf(nom));
    if (rangs.length === this.croisement.dimensions.length) return this.feuilles;
    return this.feuilles.map((feuille) => ({
      ...feuille,
      modalites: rangs.map((rang) => feuille.modalites[rang] ?? ""),
    }));
  }

  // what is left between territories is the sum of its places, some of which show their total
  private relierAuxLieux({ noeuds, classes, noeudsDesClasses }: AxeDesTerritoires, comptes: Comptes, ids: Int32Array) {
    const { population, date } = this.croisement;
    const nom = `${population}|${date}`;
    const profondeur = comptes.pas[0] ?? 1;
    const idDe = (rang: number): number => ids[(noeudsDesClasses[classes[rang] ?? 0] ?? 0) * profondeur] ?? 0;
    const lieux = this.registre.lieux.get(nom);
    if (!lieux) {
      this.registre.lieux.set(
        nom,
        Int32Array.from(classes, (_, rang) => idDe(rang)),
      );
      return;
    }
    const restes = new Map<number, Set<number>>();
    for (const [rang, classe] of classes.entries()) {
      if (noeuds[noeudsDesClasses[classe] ?? 0]?.cles.length !== 0) continue;
      const ici = lieux[rang] ?? 0;
      if (ici === idDe(rang)) continue;
      const parts = restes.get(idDe(rang));
      // places that nothing tells apart are one total
      if (parts) parts.add(ici);
      else restes.set(idDe(rang), new Set([ici]));
    }
    for (const [reste, parts] of restes) this.registre.systeme.ajouterSomme(reste, [...parts]);
  }

  // groups are counted between the total and the whole list where some table shows them
  private get avecGroupes(): Set<string> {
    const utiles = new Set<string>();
    for (const { nom, groupes } of this.famille.dimensions)
      if (
        groupes &&
        this.famille.croisements.some(
          ({ dimensions, niveaux }) =>
            dimensions.includes(groupes) ||
            (dimensions.includes(nom) && niveaux.some((niveau) => FINS.includes(niveau))),
        )
      )
        utiles.add(nom);
    return utiles;
  }
}
