export type FauteDeFichier =
  | "nom-inconnu"
  | "departement-sans-systeme-local"
  | "jour-a-venir"
  | "trop-tard"
  | "entete-illisible"
  | "entete-d-un-autre-fichier"
  | "total-faux"
  | "fait-illisible"
  | "fait-d-une-autre-source"
  | "fait-d-un-autre-jour"
  | "fait-en-double"
  | "commune-inconnue"
  | "date-a-venir"
  | "radiation-sans-date"
  | "bail-apres-la-sortie"
  | "attribution-sans-commune";

/** What is wrong, and where: never what a person wrote. */
export type Constat = {
  code: FauteDeFichier;
  /** Of the file, the first being the header. */
  ligne?: number;
  colonne?: string;
  /** Code of a commune that nobody knows. */
  valeur?: string;
  /** The edition that has counted the day. */
  edition?: string;
};
