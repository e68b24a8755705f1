/** A line of a table: its header, then its answer, one paragraph per value. */
export type Ligne = { intitule: string; valeurs: readonly string[] };

/** What is asked, and what stands there already; `haut` leaves room for a signature. */
export type Champ = { intitule: string; valeur?: string; haut?: boolean };
export type Case = { texte: string; cochee: boolean };

/** One thing said, whatever the page; the layout gives each kind its look and its tags. */
export type Bloc =
  | { genre: "titre"; niveau: 2 | 3; texte: string }
  | { genre: "texte"; texte: string }
  | { genre: "liste"; elements: readonly string[] }
  | { genre: "etapes"; elements: readonly string[] }
  /** Two columns of a table, with what each column holds. */
  | { genre: "tableau"; colonnes: readonly [string, string]; lignes: readonly Ligne[] }
  /** Side by side: who asks, who registers. */
  | { genre: "cartes"; cartes: readonly { titre: string; lignes: readonly string[] }[] }
  /** What must be seen first. */
  | { genre: "cle"; intitule: string; valeur: string; precision: string }
  | { genre: "avis"; ton: "attention" | "succes"; titre: string; texte: string }
  | { genre: "lien"; avant: string; adresse: string }
  /** To be filled in by hand, or already said. */
  | { genre: "champs"; champs: readonly Champ[] }
  /** To be ticked, each on a line of its own. */
  | { genre: "cases"; cases: readonly Case[] }
  /** In the language of the person, by its code. */
  | { genre: "traduit"; langue: string; texte: string }
  | { genre: "nouvelle-page" };

/** What a paper says, before any page is drawn. */
export type Document = {
  titre: string;
  /** Under the title: by what law. */
  reference: string;
  auteur: string;
  /** Foot of each page. */
  pied: string;
  /** Day of edition, YYYY-MM-DD. */
  editeLe: string;
  blocs: readonly Bloc[];
};

export const titre = (texte: string, niveau: 2 | 3 = 2): Bloc => ({ genre: "titre", niveau, texte });
export const texte = (dit: string): Bloc => ({ genre: "texte", texte: dit });
export const liste = (...elements: string[]): Bloc => ({ genre: "liste", elements });

/** Every string that a person reads in these blocks. */
export function textesDe(bloc: Bloc): readonly string[] {
  switch (bloc.genre) {
    case "titre":
    case "texte":
    case "traduit":
      return [bloc.texte];
    case "liste":
    case "etapes":
      return bloc.elements;
    case "tableau":
      return [...bloc.colonnes, ...bloc.lignes.flatMap(({ intitule, valeurs }) => [intitule, ...valeurs])];
    case "cartes":
      return bloc.cartes.flatMap(({ titre: nom, lignes }) => [nom, ...lignes]);
    case "cle":
      return [bloc.intitule, bloc.valeur, bloc.precision];
    case "avis":
      return [bloc.titre, bloc.texte];
    case "lien":
      return [bloc.avant, bloc.adresse];
    case "champs":
      return bloc.champs.flatMap(({ intitule, valeur }) => (valeur === undefined ? [intitule] : [intitule, valeur]));
    case "cases":
      return bloc.cases.map(({ texte: dit }) => dit);
    case "nouvelle-page":
      return [];
  }
}
